import Button from '@mui/material/Button';
import { useQuery, useQueryClient, type QueryClient, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '~/api/me';
import type { Page as Rows } from '~/api/page';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery, type ListState } from '~/lib/listState';
import type { ListControl } from '~/lib/useListState';
import { useShownColumns } from '~/lib/useShownColumns';
import { DataTable, type Column } from './DataTable';
import { useActiveFilters, useCriteria, type ListFilter } from './filters';
import { Icon } from './Icon';
import { Page } from './Page';
import { Failure, Notice, Waiting } from './states';
import './PrintList.css';

/** How a page of a list is asked for; the features' `…Query` functions make it of a list's state. */
export type Source<Row, Key extends QueryKey> = (
  query: Readonly<Record<string, string | number>>,
) => UseQueryOptions<Rows<Row>, Error, Rows<Row>, Key>;

const SIZE = 100;
/** A longer list is for a spreadsheet, not for paper. */
const MAX = 2000;
/** So many columns stand side by side on an upright sheet. */
const PORTRAIT = 6;

async function everyRow<Row, Key extends QueryKey>(client: QueryClient, source: Source<Row, Key>, state: ListState) {
  const rows: Row[] = [];
  for (let page = 1; rows.length < MAX; page += 1) {
    // One page after the other: a printout must not crowd out who works.
    const part = await client.fetchQuery(source(listQuery({ ...state, page, size: SIZE })));
    rows.push(...part.rows);
    if (page * SIZE >= part.total || part.rows.length === 0) return { rows, total: part.total };
  }
  return { rows, total: Infinity };
}

/** A list on paper: all rows that the search and the filters find, up to a maximum that it says. */
export function PrintList<Row extends { readonly id: number }, Key extends QueryKey>(props: {
  name: string;
  title: string;
  source: Source<Row, Key>;
  control: ListControl;
  columns: readonly Column<Row>[];
  filters: readonly ListFilter[];
}) {
  const { name, title } = props;
  const { state } = props.control;
  const t = useT('common');
  const formats = useFormats();
  const me = useMe();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const { shown } = useShownColumns(name, props.columns);
  const columns = shown.map(({ paper, ...column }) => (paper ? { ...column, cell: paper } : column));
  const active = useActiveFilters(props.filters, state);
  const all = useQuery({
    queryKey: [name, 'print', listQuery(state)],
    queryFn: () => everyRow(client, props.source, state),
    gcTime: 0,
  });
  const isReady = all.isSuccess;
  useEffect(() => {
    if (!isReady) return undefined;
    // After the rows are painted: the dialog shows what is on the screen at that moment.
    const timer = setTimeout(() => window.print(), 300);
    return () => clearTimeout(timer);
  }, [isReady]);
  const back = new URLSearchParams(params);
  back.delete('print');
  const said = useCriteria(state.q, active);
  return (
    <Page
      title={title}
      actions={
        <>
          <Button variant="outlined" component={Link} to={`?${back.toString()}`}>
            {t('list.back')}
          </Button>
          <Button
            variant="contained"
            startIcon={<Icon name="print" size={18} />}
            disabled={!isReady}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      {all.isPending && <Waiting lines={12} />}
      {all.isError && <Failure error={all.error} retry={() => void all.refetch()} />}
      {all.isSuccess && (
        <div className="paper" data-wide={columns.length > PORTRAIT || undefined}>
          <p>
            {[me.school.name, formats.day(formats.today()), t('list.results', { n: all.data.rows.length })].join(' · ')}
          </p>
          {said.length > 0 && <p>{said.join(' · ')}</p>}
          {all.data.rows.length < all.data.total && (
            <Notice tone="warn">{t('list.printMax', { max: formats.number(all.data.rows.length) })}</Notice>
          )}
          <DataTable label={title} columns={columns} rows={all.data.rows} rowKey={(row) => row.id} />
        </div>
      )}
    </Page>
  );
}
