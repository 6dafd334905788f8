import { queryOptions } from '@tanstack/react-query';
import { getApiSessionsConflicts, getApiSessionsLocations } from '~/api/generated/sdk.gen';
import type { SessionConflict } from '~/api/generated/types.gen';
import { body } from '~/api/page';
import type { Day } from '~/lib/dates';

/** Whom and what a session takes, and when; an empty place is none. */
export interface Plan {
  readonly trainerId: number | null;
  readonly location: string;
  readonly from: Day;
  readonly to: Day;
  /** The session that is planned anew. */
  readonly except: number | undefined;
}

/** Whether there is something to ask the server about. */
export function mayConflict({ trainerId, location, from, to }: Plan): boolean {
  return (trainerId !== null || location.trim() !== '') && from !== '' && from <= to;
}

/** The live sessions that share a day with a plan, and its trainer or its room. */
export const conflictsQuery = (plan: Plan) =>
  queryOptions({
    queryKey: ['sessions', 'conflicts', plan],
    queryFn: ({ signal }) => {
      const { trainerId, location, from, to, except } = plan;
      const whom = { ...(trainerId && { trainerId }), ...(location.trim() && { location }) };
      return body(getApiSessionsConflicts({ query: { ...whom, from, to, ...(except && { except }) }, signal }));
    },
    enabled: mayConflict(plan),
  });

/** The rooms that sessions name, the most used first. */
export const locationsQuery = queryOptions({
  queryKey: ['sessions', 'locations'],
  queryFn: ({ signal }) => body(getApiSessionsLocations({ signal })),
});

/** What a place in time shares with those in its way. */
export function shared(conflicts: readonly SessionConflict[]): 'trainer' | 'room' | 'both' | null {
  const trainer = conflicts.some((conflict) => conflict.trainer);
  const room = conflicts.some((conflict) => conflict.room);
  if (trainer && room) return 'both';
  return trainer ? 'trainer' : room ? 'room' : null;
}
