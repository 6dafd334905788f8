import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import type { Entry } from './entries';

/** A menu of places or creations. */
export default function MoreMenu(props: {
  anchor: HTMLElement;
  entries: readonly Entry[];
  label: string;
  onClose: () => void;
}) {
  const t = useT('app');
  return (
    <Menu
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      transitionDuration={0}
      slotProps={{ list: { 'aria-label': props.label } }}
    >
      {props.entries.map((entry) => (
        <MenuItem key={entry.to} component={Link} to={entry.to} onClick={props.onClose} className="menu-item">
          <Icon name={entry.icon} />
          {t(entry.label)}
        </MenuItem>
      ))}
    </Menu>
  );
}
