import { useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { toggledSort } from '~/lib/listState';
import type { Selection } from '~/lib/useSelection';
import { Icon } from './Icon';
import { Tick } from './Tick';
import './DataTable.css';

/** One column; the first one names the row and holds the link to it. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What stands there on paper, where nothing can be pressed. */
  readonly paper?: (row: Row) => ReactNode;
  /** The API's sort key when the list can be sorted by this column. */
  readonly sort?: string;
  readonly kind?: 'text' | 'num' | 'day' | 'email';
  /** Not shown until somebody chooses it. */
  readonly extra?: boolean;
  /** The columns of an exported file that say the same. */
  readonly fields?: readonly string[];
}

function Header<Row>(props: { column: Column<Row>; sort: string; onSort?: (sort: string) => void }) {
  const { column, sort, onSort } = props;
  const className = column.kind === 'num' ? 'num' : undefined;
  const key = column.sort;
  if (!key || !onSort) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {column.header}
      </th>
    );
  }
  const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  const icon = order === 'ascending' ? 'up' : order === 'descending' ? 'down' : 'sort';
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={order}>
      <button type="button" className="table-sort" onClick={() => onSort(toggledSort(sort, key))}>
        {column.header}
        <Icon name={icon} size={16} />
      </button>
    </th>
  );
}

/** A click anywhere on a row opens it, as its link does; not when something else was clicked or text was marked. */
function openRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target as Element;
  if (target.closest('a, button, input, label') || window.getSelection()?.toString()) return;
  target.closest('tr')?.querySelector<HTMLElement>('th a')?.click();
}

function PageTick<Row>(props: { rows: readonly Row[]; selection: Selection<Row> }) {
  const { rows, selection } = props;
  const t = useT('common');
  const ticked = rows.filter((row) => selection.has(row)).length;
  return (
    <th role="columnheader" className="table-tick">
      <Tick
        label={t('list.selectPage')}
        checked={ticked === rows.length}
        some={ticked > 0 && ticked < rows.length}
        onChange={(checked) => selection.set(rows, checked)}
      />
    </th>
  );
}

/** Ticks a row, or with Shift all from the one ticked before, whatever the list read anew in between. */
function useTicking<Row>(rows: readonly Row[], rowKey: (row: Row) => number, selection: Selection<Row> | undefined) {
  const last = useRef<number>(null);
  const at = (key: number | null) => rows.findIndex((row) => rowKey(row) === key);
  return (row: Row, checked: boolean, shift: boolean) => {
    const from = shift ? at(last.current) : -1;
    const to = at(rowKey(row));
    const range = from < 0 ? [row] : rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = rowKey(row);
    selection?.set(range, checked);
  };
}

/**
 * The table of every list. On a phone its rows become cards through CSS alone; the explicit roles keep its meaning for
 * assistive technology, which a changed `display` would take away.
 */
export function DataTable<Row>(props: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => number;
  sort?: string;
  onSort?: (sort: string) => void;
  /** Rows of a former search, shown until the new ones arrive. */
  stale?: boolean;
  /** Gives each row a box to tick. */
  selection?: Selection<Row> | undefined;
}) {
  const { columns, rows, sort = '', onSort, selection } = props;
  const t = useT('common');
  const id = useId();
  const tick = useTicking(rows, props.rowKey, selection);
  return (
    <div className="table-scroll">
      <table className="table" role="table" aria-label={props.label} aria-busy={props.stale || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {selection && <PageTick rows={rows} selection={selection} />}
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- a larger target for the mouse; the row's link is for the keyboard */}
        <tbody role="rowgroup" onClick={openRow}>
          {rows.map((row) => {
            const key = props.rowKey(row);
            return (
              <tr role="row" key={key} data-ticked={selection?.has(row) || undefined}>
                {selection && (
                  <td role="cell" className="table-tick">
                    <Tick
                      label={t('list.select')}
                      labelledBy={`${id}-${key}`}
                      checked={selection.has(row)}
                      onChange={(checked, shift) => tick(row, checked, shift)}
                    />
                  </td>
                )}
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th role="rowheader" scope="row" key={column.key} id={`${id}-${key}`}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td role="cell" key={column.key} data-label={column.header} className={column.kind}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The grey rows of a list that loads for the first time, as high as the real ones. */
export function TableSkeleton(props: { rows: number }) {
  const t = useT('common');
  return (
    <div className="table-skeleton" role="status">
      <span className="hidden">{t('loading')}</span>
      {Array.from({ length: props.rows }, (_, row) => (
        <span key={row} className="waiting-line" />
      ))}
    </div>
  );
}
