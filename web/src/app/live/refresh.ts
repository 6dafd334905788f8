import type { QueryClient } from '@tanstack/react-query';
import type { Resource } from '~/api/live';

/** Whose answers hold something of a resource, by the first word of their query's key. */
const HOLDERS: Readonly<Record<Resource, readonly string[]>> = {
  students: ['students', 'enrollments', 'payments', 'users', 'dashboard'],
  trainers: ['trainers', 'sessions', 'users', 'dashboard'],
  courses: ['courses', 'sessions', 'enrollments', 'payments', 'dashboard'],
  sessions: ['sessions', 'courses', 'trainers', 'enrollments', 'payments', 'dashboard'],
  enrollments: ['enrollments', 'sessions', 'students', 'payments', 'dashboard'],
  payments: ['payments', 'enrollments', 'students', 'dashboard'],
  users: ['users', 'students', 'trainers'],
  settings: ['settings', 'me'],
};

const KNOWN = new Set([...Object.values(HOLDERS).flat(), 'devices']);

/** Whether a query's answer may be another one now. Those of no known owner are read again after any change. */
export function isAffected(key: readonly unknown[], changed: ReadonlySet<Resource>): boolean {
  const owner = String(key[0]);
  return !KNOWN.has(owner) || [...changed].some((resource) => HOLDERS[resource]?.includes(owner));
}

/** What is on the screen is read again now, the rest when it is next shown; a hidden tab waits until it is looked at. */
export function refresh(queryClient: QueryClient, isStale: (key: readonly unknown[], readAt: number) => boolean): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey, state }) => isStale(queryKey, state.dataUpdatedAt),
    refetchType: document.hidden ? 'none' : 'active',
  });
}
