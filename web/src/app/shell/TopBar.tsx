import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useCan } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { AccountButton } from './AccountButton';
import { creations, useAllowed } from './entries';
import { useShellKeys } from './useShellKeys';

const Palette = lazy(() => import('./Palette'));
const MoreMenu = lazy(() => import('./MoreMenu'));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog'));

/** Search, "+ New" and the account, on every page. Ctrl+K or ⌘K opens the search from anywhere. */
export function TopBar() {
  const t = useT('app');
  const can = useCan();
  const [searching, setSearching] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [explaining, setExplaining] = useState(false);
  const create = useRef<HTMLButtonElement>(null);
  const allowed = useAllowed(creations);
  // Only administrators may search the whole school.
  const searches = can('students.write');
  useShellKeys({
    ...(searches ? { search: () => setSearching(true), create: () => setAnchor(create.current) } : {}),
    help: () => setExplaining(true),
  });
  useEffect(() => {
    if (!searches) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [searches]);
  return (
    <header className="top no-print">
      {searches ? (
        <button type="button" className="top-search" onClick={() => setSearching(true)}>
          <Icon name="search" size={18} />
          <span>{t('search.open')}</span>
          <kbd>Ctrl K</kbd>
        </button>
      ) : (
        <span className="top-space" />
      )}
      {allowed.length > 0 && (
        <Button
          ref={create}
          className="top-new"
          variant="outlined"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          startIcon={<Icon name="add" size={18} />}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <span className="top-new-text">{t('new.menu')}</span>
        </Button>
      )}
      <AccountButton />
      <Suspense>
        {anchor && <MoreMenu anchor={anchor} entries={allowed} label={t('new.menu')} onClose={() => setAnchor(null)} />}
        {explaining && <ShortcutsDialog onClose={() => setExplaining(false)} />}
        {searching && <Palette onClose={() => setSearching(false)} />}
      </Suspense>
    </header>
  );
}
