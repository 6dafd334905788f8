import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { keptSize, readListState, writeListState, type ListShape, type ListState } from './listState';

/** A list's state in the URL and the ways to change it. */
export interface ListControl {
  readonly state: ListState;
  /** Typing replaces the history entry; filters, sort and page push one, so that "back" undoes them one by one. */
  change(part: Partial<ListState>, how?: 'push' | 'replace'): void;
  /** Drops search and filters. */
  reset(): void;
}

/**
 * The one way a list keeps its state.
 * @param name the list, for its last used page size on this device
 * @param prefix put before each parameter of a list inside another page, such as `e.`
 */
export function useListState(name: string, shape: ListShape, prefix = ''): ListControl {
  const [params, setParams] = useSearchParams();
  const defaultSize = keptSize(name);
  const state = useMemo(() => readListState(params, shape, defaultSize, prefix), [params, shape, defaultSize, prefix]);

  const change = useCallback(
    (part: Partial<ListState>, how: 'push' | 'replace' = 'push') => {
      if (part.size) localStorage.setItem(`ecole.size.${name}`, String(part.size));
      setParams(
        (current) => {
          const before = readListState(current, shape, defaultSize, prefix);
          return writeListState(current, { ...before, page: 1, ...part }, shape, prefix);
        },
        { replace: how === 'replace', preventScrollReset: !('page' in part) },
      );
    },
    [setParams, shape, defaultSize, prefix, name],
  );
  const reset = useCallback(() => change({ q: '', filters: {} }), [change]);
  return { state, change, reset };
}
