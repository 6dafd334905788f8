/** What a list shows: all of it lives in the URL, so that a link reproduces the view. */
export interface ListState {
  readonly q: string;
  readonly sort: string;
  readonly page: number;
  readonly size: number;
  readonly filters: Readonly<Record<string, string>>;
}

/** What one list allows: its sort keys, its default sort (`-` first for descending) and its filters with their values. */
export interface ListShape {
  readonly sorts: readonly string[];
  readonly defaultSort: string;
  /** A filter's allowed values, or `any` for free ones such as ids and dates. */
  readonly filters: Readonly<Record<string, readonly string[] | 'any'>>;
}

/** The page sizes on offer. */
export const SIZES: readonly number[] = [20, 50, 100];

function allowed(values: readonly string[] | 'any', text: string): boolean {
  return values === 'any' ? text.length <= 100 : text.split(',').every((value) => values.includes(value));
}

function positive(text: string | null): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 && value < 1_000_000 ? value : 1;
}

/** Reads a list's state from the address; unknown and bad values count as absent. `prefix` keeps an inner list apart. */
export function readListState(params: URLSearchParams, shape: ListShape, defaultSize: number, prefix = ''): ListState {
  const get = (name: string) => params.get(prefix + name);
  const sort = get('sort') ?? '';
  const size = Number(get('size'));
  const filters = Object.entries(shape.filters).flatMap(([name, values]) => {
    const value = get(name);
    return value && allowed(values, value) ? [[name, value]] : [];
  });
  return {
    q: (get('q') ?? '').slice(0, 100),
    sort: shape.sorts.includes(sort.replace(/^-/, '')) ? sort : shape.defaultSort,
    page: positive(get('page')),
    size: SIZES.includes(size) ? size : defaultSize,
    filters: Object.fromEntries(filters),
  };
}

/** Writes the state into a copy of the address's parameters, leaving defaults out and other parameters alone. */
export function writeListState(
  params: URLSearchParams,
  state: ListState,
  shape: ListShape,
  defaultSize: number,
  prefix = '',
): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string) => (value ? next.set(prefix + name, value) : next.delete(prefix + name));
  put('q', state.q);
  for (const name of Object.keys(shape.filters)) put(name, state.filters[name] ?? '');
  put('sort', state.sort === shape.defaultSort ? '' : state.sort);
  put('page', state.page === 1 ? '' : String(state.page));
  put('size', state.size === defaultSize ? '' : String(state.size));
  return next;
}

/** The state as the API's query: `{q, sort, page, size, …filters}` without what is empty. */
export function listQuery(state: ListState): Readonly<Record<string, string | number>> {
  return {
    ...state.filters,
    ...(state.q ? { q: state.q } : {}),
    sort: state.sort,
    page: state.page,
    size: state.size,
  };
}

/** The sort after a click on a column's header: ascending first, then descending. */
export function toggledSort(current: string, key: string): string {
  return current === key ? `-${key}` : key;
}
