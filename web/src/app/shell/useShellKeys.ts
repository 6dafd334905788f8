import { useNavigate } from 'react-router';
import { useShortcuts, type Shortcuts } from '~/lib/shortcuts';
import { places, useAllowed } from './entries';

/** The keys that act on every page: `g` and a letter go to a place, `/` searches where the page has no search, `?` explains. */
export function useShellKeys(actions: { search?: () => void; create?: () => void; help: () => void }): void {
  const navigate = useNavigate();
  const allowed = useAllowed(places);
  const ways = allowed.flatMap(({ key, to }) => (key ? [[`g ${key}`, () => void navigate(to)] as const] : []));
  const keys: Shortcuts = { ...Object.fromEntries(ways), '/': actions.search, n: actions.create, '?': actions.help };
  useShortcuts(keys, 'shell');
}
