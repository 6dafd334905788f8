/** One page of a list and how many rows the whole list has. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** Reads a list's answer: a bare array, with the total in `X-Total-Count`. */
export async function page<T>(answer: Promise<{ data: T[]; response: Response }>): Promise<Page<T>> {
  const { data, response } = await answer;
  return { rows: data, total: Number(response.headers.get('X-Total-Count') ?? data.length) };
}

/** The body of an answer. */
export async function body<T>(answer: Promise<{ data: T }>): Promise<T> {
  return (await answer).data;
}

/** The `If-Match` header of the version that the user saw. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/**
 * A list's state as the query of its API call. Filters travel as text; the list's shape, written beside the call, admits
 * only the names and values that the API knows, which is what makes the type true.
 */
export function listParams<Query>(query: Readonly<Record<string, string | number>>): Query {
  return query as Query;
}

/** The longest page that the API gives. */
const LONGEST = 100;

/** Every row of a list, however many pages it has: the first tells how many there are, the others come at the same time. */
export async function everyPage<T>(
  ask: (size: number, page: number) => Promise<{ data: T[]; response: Response }>,
): Promise<readonly T[]> {
  const first = await page(ask(LONGEST, 1));
  const further = Array.from({ length: Math.ceil(first.total / LONGEST) - 1 }, (_, index) =>
    page(ask(LONGEST, index + 2)),
  );
  return [first, ...(await Promise.all(further))].flatMap(({ rows }) => rows);
}
