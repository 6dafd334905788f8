import type { ListState } from './listState';

/** The list that a record was opened from, as it stood: for "previous" and "next", and for the way back. */
export interface ListWay {
  /** The page's ids in order. */
  readonly ids: readonly number[];
  readonly state: ListState;
  readonly total: number;
  /** The list's address with its search, filters and page. */
  readonly address: string;
}

const PREFIX = 'ecole.way.';

/** Keeps the way in this tab; `path` is the list's, such as `/students`. */
export function keepWay(path: string, way: ListWay): void {
  sessionStorage.setItem(PREFIX + path, JSON.stringify(way));
}

/** The way kept for a list, if the user came from it in this tab. */
export function keptWay(path: string): ListWay | null {
  const text = sessionStorage.getItem(PREFIX + path);
  return text ? (JSON.parse(text) as ListWay) : null;
}

/** Where the way back to a list leads: to its last search, filters and page, or to the plain list. */
export function wayBack(path: string): string {
  return keptWay(path)?.address ?? path;
}
