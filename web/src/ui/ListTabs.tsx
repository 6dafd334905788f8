import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import type { ListState } from '~/lib/listState';
import './TabNav.css';
import './ListTabs.css';

/** How many rows there are of each value of a filter. */
type Counts = Readonly<Record<string, number>>;

/** The kinds that a list falls into: the values of one of its filters, of which each row has exactly one. */
export interface Kinds {
  readonly filter: string;
  /** How all of them together are called. */
  readonly all: string;
  /** Where one has an order of its own, such as the nearest first of what is to come, each tab begins in its order. */
  readonly each: readonly (readonly [value: string, label: string, sort?: string])[];
  /** Counts the rows of each under the search and the other filters. */
  readonly count: (query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Counts>;
}

/** Whether a list shows one of its kinds, or all of them; a link may ask for several. */
export const isOneKind = (kinds: Kinds, state: ListState) => {
  const value = state.filters[kinds.filter];
  return value === undefined || kinds.each.some(([kind]) => kind === value);
};

/** The address with another kind, on its first page. */
function withKind(search: string, { filter, each }: Kinds, kind: string): string {
  const params = new URLSearchParams(search);
  const order = each.find(([value]) => value === kind)?.[2];
  if (each.some(([, , sort]) => sort)) params.delete('sort');
  if (order) params.set('sort', order);
  if (kind) params.set(filter, kind);
  else params.delete(filter);
  params.delete('page');
  return `?${params.toString()}`;
}

/** On a narrow screen the tabs go on beside it; the chosen one is brought into sight. */
function inSight(tab: HTMLElement | null): void {
  const nav = tab?.parentElement;
  if (nav) nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
}

/** Links to the whole list and to each of its kinds, with how many rows each has under the search and the other filters. */
export function ListTabs(props: {
  /** The list's name, which its queries begin with. */
  list: string;
  kinds: Kinds;
  state: ListState;
  /** Whether the rows are there: the numbers come after them. */
  ready: boolean;
}) {
  const { kinds, state } = props;
  const t = useT('common');
  const formats = useFormats();
  const { search } = useLocation();
  const { [kinds.filter]: chosen = '', ...others } = state.filters;
  const query = { ...others, ...(state.q ? { q: state.q } : {}) };
  const { data } = useQuery({
    queryKey: [props.list, 'counts', query],
    queryFn: ({ signal }) => kinds.count(query, signal),
    placeholderData: keepPreviousData,
    enabled: props.ready,
  });
  const number = (kind: string) =>
    data && formats.number(kind ? (data[kind] ?? 0) : Object.values(data).reduce((sum, some) => sum + some, 0));
  return (
    <nav className="tabs list-tabs" aria-label={t('list.kinds')}>
      {[['', kinds.all] as const, ...kinds.each].map(([kind, label]) => (
        <Link
          key={kind}
          ref={kind === chosen ? inSight : null}
          to={withKind(search, kinds, kind)}
          preventScrollReset
          aria-current={kind === chosen ? 'page' : undefined}
        >
          {label} <span className="list-tabs-count">{number(kind)}</span>
        </Link>
      ))}
    </nav>
  );
}
