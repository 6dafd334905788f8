import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCan } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { AccountButton } from './AccountButton';
import { creations, useAllowed } from './entries';

const Palette = lazy(() => import('./Palette'));
const MoreMenu = lazy(() => import('./MoreMenu'));

/** Search, "+ New" and the account, on every page. Ctrl+K or ⌘K opens the search from anywhere. */
export function TopBar() {
  const t = useT('app');
  const can = useCan();
  const [searching, setSearching] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const allowed = useAllowed(creations);
  // Only administrators may search the whole school.
  const searches = can('students.write');
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
          variant="contained"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          startIcon={<Icon name="add" size={18} />}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {t('new.menu')}
        </Button>
      )}
      <AccountButton />
      <Suspense>
        {anchor && <MoreMenu anchor={anchor} entries={allowed} label={t('new.menu')} onClose={() => setAnchor(null)} />}
        {searching && <Palette onClose={() => setSearching(false)} />}
      </Suspense>
    </header>
  );
}
