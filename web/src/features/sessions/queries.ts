import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiSessionsById,
  getApiSessions,
  getApiSessionsById,
  getApiSessionsByIdHistory,
  getApiCourses,
  getApiSessionsByIdRoster,
  getApiSessionsConflicts,
  getApiTrainers,
  postApiSessionsByIdCancel,
  postApiSessions,
  putApiSessionsById,
} from '~/api/generated/sdk.gen';
import type { GetApiSessionsData, Session, SessionInput } from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** What the list of sessions can be sorted and filtered by. */
export const sessionsShape: ListShape = {
  sorts: ['startDate', 'endDate', 'courseTitle', 'capacity', 'fillRate', 'createdAt'],
  defaultSort: 'startDate',
  filters: {
    status: ['upcoming', 'ongoing', 'finished', 'cancelled'],
    hasSeats: ['true', 'false'],
    hasTrainer: ['true', 'false'],
    courseId: 'any',
    trainerId: 'any',
    category: 'any',
    from: 'any',
    to: 'any',
  },
};

type Query = Readonly<Record<string, string | number>>;

export const sessionsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['sessions', 'list', query],
    queryFn: ({ signal }) => page(getApiSessions({ query: listParams<GetApiSessionsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

export const sessionQuery = (id: number) =>
  queryOptions({
    queryKey: ['sessions', 'one', id],
    queryFn: ({ signal }) => body(getApiSessionsById({ path: { id }, signal })),
  });

export const sessionHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['sessions', 'history', id],
    queryFn: ({ signal }) => body(getApiSessionsByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

export const rosterQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'roster', id],
    queryFn: ({ signal }) => body(getApiSessionsByIdRoster({ path: { id }, signal })),
  });

/** The courses that may take a session, for the form's list; the ones in use are few enough for one page. */
export const activeCoursesQuery = queryOptions({
  queryKey: ['courses', 'choices'],
  queryFn: ({ signal }) => body(getApiCourses({ query: { isActive: true, sort: ['title'], size: 100 }, signal })),
});

/** The trainers, for the form's list. */
export const trainerChoicesQuery = queryOptions({
  queryKey: ['trainers', 'choices'],
  queryFn: ({ signal }) => body(getApiTrainers({ query: { sort: ['lastName'], size: 100 }, signal })),
});

/** Other live sessions of the trainer in the same days. */
export const conflictsQuery = (trainerId: number, from: string, to: string, except: number | undefined) =>
  queryOptions({
    queryKey: ['sessions', 'conflicts', { trainerId, from, to, except }],
    queryFn: ({ signal }) =>
      body(getApiSessionsConflicts({ query: { trainerId, from, to, ...(except ? { except } : {}) }, signal })),
    enabled: trainerId > 0 && from !== '' && to !== '' && from <= to,
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

/** Creates a session, or replaces the one with this id if it still has the version that the user saw. */
export function useSaveSession(id?: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ input, version }: { input: SessionInput; version: number }): Promise<Session> =>
      id === undefined
        ? body(postApiSessions({ body: input }))
        : body(putApiSessionsById({ path: { id }, body: input, headers: ifMatch(version) })),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery(session.id).queryKey, session);
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
