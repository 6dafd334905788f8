import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { listQuery, type ListShape } from '~/lib/listState';
import { keepWay } from '~/lib/listWay';
import { useShortcuts } from '~/lib/shortcuts';
import { useListState } from '~/lib/useListState';
import { useKeptView } from '~/lib/useShownColumns';
import { BULK_MAX, type BulkAction } from './bulk';
import { DataList } from './DataList';
import type { Column } from './DataTable';
import type { ListFilter } from './filters';
import type { IconName } from './Icon';
import { LinkButton } from './LinkButton';
import type { Kinds } from './ListTabs';
import { Page } from './Page';
import { PrintList, type Source } from './PrintList';
import { Empty } from './states';

/** A list that has a page of its own: what is left to the feature is columns, filters and actions. */
export function ListPage<Row extends { readonly id: number }, Key extends QueryKey>(props: {
  /** The list's name in the API, under which its page size and columns are kept as well. */
  name: string;
  /** Where the page and its records are; `/` and the name when they are there. */
  path?: string;
  shape: ListShape;
  source: Source<Row, Key>;
  title: string;
  parent?: { to: string; label: string };
  /** The pages beside this one, above the list. */
  nav?: ReactNode;
  search: string;
  columns: readonly Column<Row>[];
  filters?: readonly ListFilter[];
  /** What the list falls into, as tabs above it. */
  kinds?: Kinds;
  bulk?: readonly BulkAction<Row>[];
  create?: { to: string; label: string } | false;
  /** Where a file of such records is imported. */
  imports?: string | false;
  empty: { icon: IconName; title: string; text?: string };
}) {
  const { name, title, create, path = `/${name}` } = props;
  const t = useT('common');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const control = useListState(name, props.shape);
  const query = useQuery(props.source(listQuery(control.state)));
  const queryClient = useQueryClient();
  useKeptView(name);
  useShortcuts({ n: create ? () => void navigate(create.to) : undefined });
  const { state } = control;
  const { data, isPlaceholderData } = query;
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    keepWay(path, { ids: data.rows.map((row) => row.id), state, total: data.total, address: pathname + search });
  }, [data, isPlaceholderData, path, state, pathname, search]);
  const filters = props.filters ?? [];
  if (params.get('print') === '1') {
    return <PrintList {...props} control={control} filters={filters} />;
  }
  const button = create && (
    <LinkButton to={create.to} icon="add" variant="contained">
      {create.label}
    </LinkButton>
  );
  return (
    <Page
      title={title}
      {...(props.parent ? { parent: props.parent } : {})}
      actions={button && <div className="list-create">{button}</div>}
    >
      {props.nav}
      <DataList
        label={title}
        control={control}
        query={query}
        columns={props.columns}
        rowKey={(row) => row.id}
        search={props.search}
        filters={filters}
        {...(props.kinds ? { kinds: props.kinds } : {})}
        few={() => queryClient.fetchQuery(props.source(listQuery({ ...state, page: 1, size: BULK_MAX })))}
        exports={`/api/${name}`}
        name={name}
        path={path}
        {...(props.bulk ? { bulk: props.bulk } : {})}
        {...(props.imports ? { imports: props.imports } : {})}
        empty={
          <Empty {...props.empty}>
            {button}
            {props.imports && <LinkButton to={props.imports}>{t('list.import')}</LinkButton>}
          </Empty>
        }
      />
    </Page>
  );
}
