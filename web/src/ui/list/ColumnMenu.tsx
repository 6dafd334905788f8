import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useT } from '~/lib/i18n/I18n';
import type { ColumnChoice } from '~/lib/useShownColumns';
import type { Column } from '../DataTable';
import { Icon } from '../Icon';

/** The columns of a list to tick, and the way back to the standard ones. The first names the row and stays. */
export default function ColumnMenu(props: {
  anchor: HTMLElement;
  choice: ColumnChoice<Pick<Column<never>, 'key' | 'header' | 'extra'>>;
  onClose: () => void;
}) {
  const { all, shown, toggle, reset } = props.choice;
  const t = useT('common');
  return (
    <Menu
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      transitionDuration={0}
      slotProps={{ list: { 'aria-label': t('list.columns') } }}
    >
      {all.slice(1).map((column) => (
        <MenuItem
          key={column.key}
          role="menuitemcheckbox"
          aria-checked={shown.includes(column)}
          className="menu-item"
          onClick={() => toggle(column.key)}
        >
          <span className="menu-check">{shown.includes(column) && <Icon name="check" size={18} />}</span>
          {column.header}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem className="menu-item" onClick={reset}>
        {t('list.columnsReset')}
      </MenuItem>
    </Menu>
  );
}
