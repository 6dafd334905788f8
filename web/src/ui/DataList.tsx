import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import type { ListControl } from '~/lib/useListState';
import Button from '@mui/material/Button';
import { DataTable, TableSkeleton, type Column } from './DataTable';
import { ListToolbar, type ListFilter } from './ListToolbar';
import { Pager } from './Pager';
import { Empty, Failure } from './states';
import './DataList.css';

/** A list as every page shows it: search and filters, table, pages, and the states between. */
export function DataList<Row>(props: {
  label: string;
  control: ListControl;
  query: UseQueryResult<Page<Row>>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => number;
  /** The label of the search box; without it there is none. */
  search?: string;
  filters?: readonly ListFilter[];
  /** The list's address in the API, for its exports. */
  exports?: string;
  /** What to show when nothing was ever entered. */
  empty: ReactNode;
}) {
  const { control, query, columns } = props;
  const { state } = control;
  const t = useT('common');
  const filtered = state.q !== '' || Object.keys(state.filters).length > 0;
  const total = query.data?.total;
  return (
    <section className="list" aria-label={props.label}>
      {(props.search || props.filters) && (
        <ListToolbar control={control} search={props.search} filters={props.filters ?? []} columns={columns} />
      )}
      <p className="hidden" role="status">
        {total !== undefined && !query.isPlaceholderData && t('list.results', { n: total })}
      </p>
      {query.isPlaceholderData && <div className="list-progress" aria-hidden="true" />}
      {query.isPending && <TableSkeleton rows={8} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && total === 0 && !filtered && props.empty}
      {query.isSuccess && total === 0 && filtered && (
        <Empty icon="search" title={t('list.none')} text={t('list.noneHelp')}>
          <Button variant="outlined" onClick={control.reset}>
            {t('list.reset')}
          </Button>
        </Empty>
      )}
      {query.isSuccess && query.data.total > 0 && (
        <>
          <DataTable
            label={props.label}
            columns={columns}
            rows={query.data.rows}
            rowKey={props.rowKey}
            sort={state.sort}
            onSort={(sort) => control.change({ sort })}
            stale={query.isPlaceholderData}
          />
          <Pager control={control} total={query.data.total} exports={props.exports} />
        </>
      )}
    </section>
  );
}
