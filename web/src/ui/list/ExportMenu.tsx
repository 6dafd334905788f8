import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { MouseEvent } from 'react';
import { download } from '~/lib/download';
import { useT } from '~/lib/i18n/I18n';

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
] as const;

/** Links to files of a list. */
export default function ExportMenu(props: {
  anchor: HTMLElement;
  path: string;
  query: Readonly<Record<string, string | number>>;
  /** The file's columns for those on the screen. */
  fields: readonly string[];
  onClose: () => void;
}) {
  const { path, fields, onClose } = props;
  const t = useT('common');
  const { page: _page, size: _size, ...query } = props.query;
  const entries = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const address = (format: string, columns: readonly string[]) => {
    const search = new URLSearchParams([['format', format], ...entries]);
    if (columns.length > 0) search.set('columns', columns.join(','));
    return `${path}/export?${search.toString()}`;
  };
  const line = (format: string, name: string, columns: readonly string[]) => {
    const href = address(format, columns);
    return (
      <MenuItem
        key={`${format}${columns.length}`}
        component="a"
        href={href}
        className="menu-item"
        onClick={(event: MouseEvent) => {
          onClose();
          void download(event, href);
        }}
      >
        {t(columns.length > 0 ? 'list.exportShown' : 'list.exportAll', { format: name })}
      </MenuItem>
    );
  };
  return (
    <Menu
      open
      anchorEl={props.anchor}
      onClose={onClose}
      transitionDuration={0}
      slotProps={{ list: { 'aria-label': t('list.export') } }}
    >
      {fields.length > 0 && FORMATS.map(([format, name]) => line(format, name, fields))}
      {FORMATS.map(([format, name]) => line(format, name, []))}
    </Menu>
  );
}
