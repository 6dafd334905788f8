import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiSessionsById,
  getApiSessions,
  getApiSessionsCounts,
  getApiSessionsByIdHistory,
  getApiCourses,
  getApiEnrollments,
  getApiTrainers,
  postApiSessionsByIdCancel,
  postApiSessions,
  postApiSessionsSeries,
  putApiSessionsById,
} from '~/api/generated/sdk.gen';
import type { GetApiSessionsCountsData, GetApiSessionsData, Session, SessionInput } from '~/api/generated/types.gen';
import { body, everyPage, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';
import { sessionQuery } from './readQueries';
import { repeatOn } from './repeat';
import type { SessionOutput } from './schema';

/** What the list of sessions can be sorted and filtered by. */
export const sessionsShape: ListShape = {
  sorts: ['startDate', 'endDate', 'courseTitle', 'capacity', 'fillRate', 'createdAt'],
  defaultSort: '-startDate',
  filters: {
    status: ['upcoming', 'ongoing', 'finished', 'cancelled'],
    hasSeats: ['true', 'false'],
    nearlyFull: ['true', 'false'],
    hasTrainer: ['true', 'false'],
    courseId: 'id',
    trainerId: 'id',
    category: 'any',
    from: 'date',
    to: 'date',
  },
};

type Query = Readonly<Record<string, string | number>>;

export const sessionsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['sessions', 'list', query],
    queryFn: ({ signal }) => page(getApiSessions({ query: listParams<GetApiSessionsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

/** How many there are of each kind that the tabs above the list show. */
export const countSessions = (query: Query, signal: AbortSignal) =>
  body(getApiSessionsCounts({ query: listParams<GetApiSessionsCountsData['query']>(query), signal }));

export const sessionHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['sessions', 'history', id],
    queryFn: ({ signal }) => body(getApiSessionsByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

/** Who is enrolled, with what each has paid and owes; of a cancelled session those who were. */
export const enrolledQuery = (session: Session) => {
  const status: ('pending' | 'paid' | 'cancelled')[] =
    session.status === 'cancelled' ? ['cancelled'] : ['pending', 'paid'];
  return queryOptions({
    queryKey: ['enrollments', 'of-session', session.id, status],
    queryFn: ({ signal }) =>
      everyPage((size, page) =>
        getApiEnrollments({ query: { sessionId: session.id, status, sort: ['lastName'], size, page }, signal }),
      ),
  });
};

/** The courses that may take a session, for the form's list. */
export const activeCoursesQuery = queryOptions({
  queryKey: ['courses', 'choices'],
  queryFn: ({ signal }) =>
    everyPage((size, page) => getApiCourses({ query: { isActive: true, sort: ['title'], size, page }, signal })),
});

/** The trainers, for the form's list. */
export const trainerChoicesQuery = queryOptions({
  queryKey: ['trainers', 'choices'],
  queryFn: ({ signal }) =>
    everyPage((size, page) => getApiTrainers({ query: { sort: ['lastName'], size, page }, signal })),
});

/** Cancels a session and its open enrollments. */
export function useCancelSession(session: Session) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      body(
        postApiSessionsByIdCancel({
          path: { id: session.id },
          body: { reason },
          headers: ifMatch(session.version),
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

/** A session as the API takes it. */
function inputOf({ courseId, trainerId, startDate, endDate, capacity, location, notes }: SessionOutput): SessionInput {
  return { courseId, trainerId, startDate, endDate, capacity, location, notes };
}

async function create(output: SessionOutput): Promise<readonly Session[]> {
  const days = [...repeatOn(output.startDate, output)];
  if (days.length === 0) return [await body(postApiSessions({ body: inputOf(output) }))];
  return (await body(postApiSessionsSeries({ body: { ...inputOf(output), repeatOn: days } }))).sessions;
}

/** Creates a session and its repetitions, all or none, or replaces the one with this id if it still has the version that the user saw. */
export function useSaveSession(id?: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ output, version }: { output: SessionOutput; version: number }): Promise<readonly Session[]> =>
      id === undefined
        ? create(output)
        : [await body(putApiSessionsById({ path: { id }, body: inputOf(output), headers: ifMatch(version) }))],
    onSuccess: (sessions) => {
      for (const session of sessions) queryClient.setQueryData(sessionQuery(session.id).queryKey, session);
      for (const key of ['sessions', 'courses', 'trainers', 'dashboard'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useDeleteSession(session: Session) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => deleteApiSessionsById({ path: { id: session.id }, headers: ifMatch(session.version) }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: sessionQuery(session.id).queryKey });
      for (const key of ['sessions', 'courses', 'trainers', 'dashboard'])
        void queryClient.invalidateQueries({ queryKey: [key, 'list'] });
    },
  });
}
