import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { ApiProblem } from '~/api/problem';

/** The record that an address is about: `/students/7/edit` or `/settings/users/7`. */
const RECORD = /^((?:\/settings)?\/([a-z]+))\/(\d+)(?:\/|$)/;

/** The list to go back to when the record on the screen has been deleted by somebody else meanwhile; else null. */
export function useGone(): string | null {
  const queryClient = useQueryClient();
  const [, list, resource, id] = RECORD.exec(useLocation().pathname) ?? [];
  const subscribe = useCallback((notify: () => void) => queryClient.getQueryCache().subscribe(notify), [queryClient]);
  const isGone = useSyncExternalStore(subscribe, () => {
    const state = queryClient.getQueryState([resource, 'one', Number(id)]);
    return state?.data !== undefined && state.error instanceof ApiProblem && state.error.status === 404;
  });
  return isGone ? (list ?? null) : null;
}
