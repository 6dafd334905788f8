import { useState } from 'react';
import type { ListState } from './listState';

/** The ticked rows of a list. They stay while pages are turned, and go with the search and the filters that showed them. */
export interface Selection<Row> {
  readonly rows: readonly Row[];
  /** Everything that the filter finds, on every page, without anybody having seen it all. */
  readonly whole: boolean;
  has(row: Row): boolean;
  set(rows: readonly Row[], ticked: boolean): void;
  /** Ticks exactly these. */
  only(rows: readonly Row[]): void;
  takeWhole(): void;
  clear(): void;
}

interface Ticked<Row> {
  readonly scope: string;
  readonly rows: ReadonlyMap<number, Row>;
  readonly whole: boolean;
}

/** Ticked rows of the list in this state; `page` are the rows on the screen. */
export function useSelection<Row>(
  state: ListState,
  page: readonly Row[],
  rowKey: (row: Row) => number,
): Selection<Row> {
  const scope = JSON.stringify([state.q, state.filters]);
  const [kept, setKept] = useState<Ticked<Row>>({ scope, rows: new Map(), whole: false });
  const none: Ticked<Row> = { scope, rows: new Map(), whole: false };
  const now = kept.scope === scope ? kept : none;
  // A ticked row on the screen is the row as the screen shows it, whatever was read when it was ticked.
  const shown = new Map(page.map((row) => [rowKey(row), row]));
  return {
    rows: [...now.rows].map(([key, row]) => shown.get(key) ?? row),
    whole: now.whole,
    has: (row) => now.whole || now.rows.has(rowKey(row)),
    set: (rows, ticked) => {
      const next = new Map(now.whole ? shown : now.rows);
      for (const row of rows) {
        if (ticked) next.set(rowKey(row), row);
        else next.delete(rowKey(row));
      }
      setKept({ scope, rows: next, whole: false });
    },
    only: (rows) => setKept({ scope, rows: new Map(rows.map((row) => [rowKey(row), row])), whole: false }),
    takeWhole: () => setKept({ scope, rows: new Map(), whole: true }),
    clear: () => setKept(none),
  };
}
