import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { toggledSort } from '~/lib/listState';
import { Icon } from './Icon';
import './DataTable.css';

/** One column; the first one names the row and holds the link to it. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The API's sort key when the list can be sorted by this column. */
  readonly sort?: string;
  readonly kind?: 'text' | 'num';
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
}) {
  const { columns, rows, sort = '', onSort } = props;
  return (
    <div className="table-scroll">
      <table className="table" role="table" aria-label={props.label} aria-busy={props.stale || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={props.rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th role="rowheader" scope="row" key={column.key}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td role="cell" key={column.key} data-label={column.header} className={column.kind}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
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
