import IconButton from '@mui/material/IconButton';
import { Link, useLocation } from 'react-router';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import logo from '~/assets/favicon.svg';
import { placeOf, places, useAllowed } from './entries';

/** The navigation at the left of a wide screen; it can shrink to its icons. */
export function SideNav(props: { small: boolean; onToggle: () => void }) {
  const { small } = props;
  const t = useT('app');
  const current = placeOf(useLocation().pathname);
  const allowed = useAllowed(places);
  const { school } = useMe();
  return (
    <aside className="side no-print" data-small={small || undefined}>
      <div className="side-school">
        {school.logo ? (
          <img className="side-logo" src={school.logo} alt="" />
        ) : (
          <img src={logo} alt="" width="32" height="32" />
        )}
        <span className="side-text">{school.name}</span>
      </div>
      <nav aria-label={t('nav.main')}>
        <ul>
          {allowed.map((place) => (
            <li key={place.to}>
              <Link
                to={place.to}
                aria-current={place.to === current ? 'page' : undefined}
                title={small ? t(place.label) : undefined}
              >
                <Icon name={place.icon} />
                <span className="side-text">{t(place.label)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <IconButton
        className="side-toggle"
        aria-label={small ? t('nav.expand') : t('nav.collapse')}
        onClick={props.onToggle}
      >
        <Icon name={small ? 'expand' : 'collapse'} />
      </IconButton>
    </aside>
  );
}
