import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { Icon, type IconName } from './Icon';
import './ActionMenu.css';

const ActionMenuList = lazy(() => import('./ActionMenuList'));

/** One line of a record's menu: a place to go, or something to do. */
export interface Action {
  readonly label: string;
  readonly icon: IconName;
  readonly to?: string;
  readonly run?: () => void;
}

/** "⋯": what can be done with a record beyond the buttons beside it. */
export function ActionMenu(props: { label: string; actions: readonly Action[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        className="action-menu"
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" />
      </IconButton>
      {anchor && (
        <Suspense>
          <ActionMenuList {...props} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
