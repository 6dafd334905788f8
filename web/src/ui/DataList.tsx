import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Page } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import { isNarrowed, listQuery, ONLY, type ListState } from '~/lib/listState';
import type { ListControl } from '~/lib/useListState';
import { useSelection, type Selection } from '~/lib/useSelection';
import { useShownColumns } from '~/lib/useShownColumns';
import { BULK_MAX, type BulkAction } from './bulk';
import { BulkBar } from './BulkBar';
import { DataTable, TableSkeleton, type Column } from './DataTable';
import { useActiveFilters, useCriteria, type ListFilter } from './filters';
import { isOneKind, ListTabs, type Kinds } from './ListTabs';
import { ColumnTool, ExportTool, ImportTool, PrintTool } from './ListTools';
import { ListToolbar } from './ListToolbar';
import { Pager } from './Pager';
import { Empty, Failure } from './states';
import { useRowKeys } from './useRowKeys';
import './DataList.css';

const NO_FILTERS: readonly ListFilter[] = [];

/** A list that became shorter than the page it stands on goes to its last page. */
function useLastPage<Row>(control: ListControl, query: UseQueryResult<Page<Row>>): void {
  const { page, size } = control.state;
  const lost = query.isSuccess && !query.isPlaceholderData && query.data.rows.length === 0 && page > 1;
  const last = Math.max(1, Math.ceil((query.data?.total ?? 0) / size));
  useEffect(() => {
    if (lost) control.change({ page: Math.min(last, page - 1) }, 'replace');
  }, [lost, last, page, control]);
}

/** What to ask for to get the ticked rows and no others. */
function tickedState<Row>(state: ListState, selection: Selection<Row>, rowKey: (row: Row) => number): ListState {
  if (selection.whole) return state;
  return { ...state, q: '', filters: { [ONLY]: selection.rows.map(rowKey).join(',') } };
}

function printAddress(search: string, ticked: string | undefined): string {
  const params = new URLSearchParams(search);
  params.set('print', '1');
  params.delete('page');
  if (ticked) {
    params.delete('q');
    params.set(ONLY, ticked);
  }
  return `?${params.toString()}`;
}

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
  /** What the list falls into, as tabs above it; the filter they stand for has no other place. */
  kinds?: Kinds;
  /** Reads all rows that the search and the filters find, when they are few enough to work on one by one. */
  few?: () => Promise<Page<Row>>;
  /** The list's address in the API, for its exports. */
  exports?: string;
  /** Where a file of such records is imported. */
  imports?: string;
  /** The list's own name, under which chosen columns are kept; with it rows can be ticked and printed. */
  name?: string;
  /** Where the records' pages are, by their keys. */
  path?: string;
  /** What can be done with ticked rows besides export and print. */
  bulk?: readonly BulkAction<Row>[];
  /** What to show when nothing was ever entered. */
  empty: ReactNode;
}) {
  const { control, query, rowKey, kinds, filters = NO_FILTERS } = props;
  const { state } = control;
  const t = useT('common');
  const { search } = useLocation();
  const frame = useRef<HTMLElement>(null);
  const total = query.data?.total;
  const choice = useShownColumns(props.name, props.columns);
  const columns = props.name ? choice.shown : props.columns;
  const selection = useSelection(state, query.data?.rows ?? [], rowKey);
  const active = useActiveFilters(filters, state);
  const criteria = useCriteria(state.q, active);
  const tabbed = kinds && isOneKind(kinds, state) ? kinds.filter : undefined;
  useLastPage(control, query);
  useRowKeys(frame, props.name !== undefined);
  const narrowed = isNarrowed(state);
  const ticked = selection.whole || selection.rows.length > 0;
  const takeWhole = async () => {
    if (!props.few || (total ?? 0) > BULK_MAX) return selection.takeWhole();
    try {
      selection.only((await props.few()).rows);
    } catch {
      // Out of reach, the rows can be asked for as a whole all the same.
      selection.takeWhole();
    }
  };
  const tools = (of: ListState) => (
    <>
      {props.exports && <ExportTool path={props.exports} query={listQuery(of)} columns={columns} />}
      {props.name && <PrintTool to={printAddress(search, of.filters[ONLY])} />}
    </>
  );
  return (
    <section ref={frame} className="list" aria-label={props.label}>
      {kinds && props.name && (
        <ListTabs list={props.name} kinds={kinds} state={state} ready={query.isSuccess && !query.isPlaceholderData} />
      )}
      {ticked && (
        <BulkBar
          selection={selection}
          total={total ?? 0}
          onWhole={() => void takeWhole()}
          actions={props.bulk ?? []}
          pageOf={(row) => `${props.path ?? ''}/${rowKey(row)}`}
          tools={tools(tickedState(state, selection, rowKey))}
        />
      )}
      {!ticked && (props.search || props.filters || props.exports) && (
        <ListToolbar
          control={control}
          search={props.search}
          filters={filters.filter(({ name }) => name !== kinds?.filter)}
          active={active.filter(({ name }) => name !== tabbed)}
          columns={columns}
          total={total}
          tools={
            <span className="tools">
              {props.name && <ColumnTool choice={choice} />}
              {tools(state)}
              {props.imports && <ImportTool to={props.imports} />}
            </span>
          }
        />
      )}
      <p className="hidden" role="status">
        {total !== undefined && !query.isPlaceholderData && t('list.results', { n: total })}
      </p>
      {query.isPlaceholderData && <div className="list-progress" aria-hidden="true" />}
      {query.isPending && <TableSkeleton rows={8} />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && total === 0 && !narrowed && props.empty}
      {query.data && total === 0 && narrowed && (
        <Empty icon="search" title={t('list.none')} text={t('list.noneHelp', { criteria: criteria.join(' · ') })}>
          <Button variant="outlined" onClick={control.reset}>
            {t('list.reset')}
          </Button>
        </Empty>
      )}
      {query.data && query.data.total > 0 && (
        <>
          <DataTable
            label={props.label}
            columns={columns}
            rows={query.data.rows}
            rowKey={rowKey}
            sort={state.sort}
            onSort={(sort) => control.change({ sort })}
            stale={query.isPlaceholderData}
            selection={props.name ? selection : undefined}
          />
          <Pager control={control} total={query.data.total} />
        </>
      )}
    </section>
  );
}
