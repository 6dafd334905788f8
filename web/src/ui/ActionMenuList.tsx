import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link } from 'react-router';
import type { Action } from './ActionMenu';
import { Icon } from './Icon';

/** The opened menu of a record. */
export default function ActionMenuList(props: {
  label: string;
  actions: readonly Action[];
  anchor: HTMLElement;
  onClose: () => void;
}) {
  return (
    <Menu
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      transitionDuration={0}
      slotProps={{ list: { 'aria-label': props.label } }}
    >
      {props.actions.map(({ label, icon, to, run }) => (
        <MenuItem
          key={label}
          {...(to ? { component: Link, to } : {})}
          className="menu-item"
          onClick={() => {
            props.onClose();
            run?.();
          }}
        >
          <Icon name={icon} />
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
