import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { PHONE_PLACES, placeOf, places, useAllowed } from './entries';

const MoreMenu = lazy(() => import('./MoreMenu'));

/** The navigation at the bottom of a phone: the most used places, the others behind "More". */
export function BottomBar() {
  const t = useT('app');
  const common = useT('common');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const current = placeOf(useLocation().pathname);
  const allowed = useAllowed(places);
  const more = allowed.slice(PHONE_PLACES);
  return (
    <nav className="bottom no-print" aria-label={t('nav.main')}>
      {allowed.slice(0, PHONE_PLACES).map((place) => (
        <Link key={place.to} to={place.to} aria-current={place.to === current ? 'page' : undefined}>
          <Icon name={place.icon} size={22} />
          {place.to === '/' ? common('home') : t(place.label)}
        </Link>
      ))}
      {more.length > 0 && (
        <button
          type="button"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon name="menu" size={22} />
          {t('nav.more')}
        </button>
      )}
      {anchor && (
        <Suspense>
          <MoreMenu anchor={anchor} entries={more} label={t('nav.more')} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </nav>
  );
}
