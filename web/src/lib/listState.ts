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
  /** A filter's allowed values, or what kind of value it takes. */
  readonly filters: Readonly<Record<string, readonly string[] | 'any' | 'id' | 'date'>>;
}

/** The filter that every list has: only these rows, for instance those that somebody ticked. */
export const ONLY = 'id';

/** The page sizes on offer. */
export const SIZES: readonly number[] = [20, 50, 100];

/** The page size of an address that names none, for somebody who never chose one. */
export const STANDARD_SIZE = 20;

/** The page size last used for a list on this device. */
export function keptSize(name: string): number {
  const size = Number(localStorage.getItem(`ecole.size.${name}`));
  return SIZES.includes(size) ? size : STANDARD_SIZE;
}

function allowed(values: ListShape['filters'][string], text: string): boolean {
  if (values === 'any') return text.length <= 100;
  if (values === 'id') return /^[1-9]\d{0,14}$/.test(text);
  if (values === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return text.split(',').every((value) => values.includes(value));
}

const areIds = (text: string) => /^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,499}$/.test(text);

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
  const only = get(ONLY);
  if (only && areIds(only)) filters.push([ONLY, only]);
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
  prefix = '',
): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string) => (value ? next.set(prefix + name, value) : next.delete(prefix + name));
  put('q', state.q);
  for (const name of [...Object.keys(shape.filters), ONLY]) put(name, state.filters[name] ?? '');
  put('sort', state.sort === shape.defaultSort ? '' : state.sort);
  put('page', state.page === 1 ? '' : String(state.page));
  put('size', state.size === STANDARD_SIZE ? '' : String(state.size));
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

/** Whether anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return state.q !== '' || Object.keys(state.filters).length > 0;
}

/** The sort after a click on a column's header: ascending first, then descending. */
export function toggledSort(current: string, key: string): string {
  return current === key ? `-${key}` : key;
}
