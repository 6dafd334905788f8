import { queryOptions } from '@tanstack/react-query';
import { getApiSessionsById, getApiSessionsByIdRoster } from '~/api/generated/sdk.gen';
import { body } from '~/api/page';

/* What trainers read too: apart, so that nothing of the office is loaded with it. */

export const sessionQuery = (id: number) =>
  queryOptions({
    queryKey: ['sessions', 'one', id],
    queryFn: ({ signal }) => body(getApiSessionsById({ path: { id }, signal })),
  });

/** Who holds a seat, by name. */
export const rosterQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'roster', id],
    queryFn: ({ signal }) => body(getApiSessionsByIdRoster({ path: { id }, signal })),
  });
