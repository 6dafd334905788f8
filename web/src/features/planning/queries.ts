import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getApiCourses,
  getApiCoursesCategories,
  getApiSessions,
  getApiTrainers,
  putApiSessionsById,
} from '~/api/generated/sdk.gen';
import type { GetApiSessionsData, Session } from '~/api/generated/types.gen';
import { body, everyPage, ifMatch, listParams } from '~/api/page';
import type { Day } from '~/lib/dates';

/** Which sessions the planning shows: those that share a day with the period, of one trainer, course, category or room if asked. */
export interface PlanningFilter {
  readonly from: Day;
  readonly to: Day;
  readonly trainerId?: string;
  readonly courseId?: string;
  readonly category?: string;
  readonly location?: string;
}

const isId = (text: string | null): text is string => text !== null && /^[1-9]\d{0,14}$/.test(text);

/** What an address narrows the planning by; values that cannot be one are left out. */
export function narrowedBy(params: URLSearchParams): Omit<PlanningFilter, 'from' | 'to'> {
  const trainer = params.get('trainer');
  const course = params.get('course');
  const category = params.get('category');
  const room = params.get('room');
  return {
    ...(isId(trainer) && { trainerId: trainer }),
    ...(isId(course) && { courseId: course }),
    ...(category && category.length <= 100 && { category }),
    ...(room && room.length <= 200 && { location: room }),
  };
}

const CALENDAR = ['sessions', 'calendar'] as const;

export const planningQuery = (filter: PlanningFilter) =>
  queryOptions({
    queryKey: [...CALENDAR, filter],
    queryFn: ({ signal }) =>
      everyPage((size, page) => {
        const query = listParams<GetApiSessionsData['query']>({ ...filter, sort: 'startDate', size, page });
        return getApiSessions({ query, signal });
      }),
    placeholderData: keepPreviousData,
  });

/** Every course, for the filter. */
export const coursesQuery = queryOptions({
  queryKey: ['courses', 'every'],
  queryFn: ({ signal }) => everyPage((size, page) => getApiCourses({ query: { sort: ['title'], size, page }, signal })),
});

/** Every trainer, for the filter and the dialog. */
export const trainersQuery = queryOptions({
  queryKey: ['trainers', 'every'],
  queryFn: ({ signal }) =>
    everyPage((size, page) => getApiTrainers({ query: { sort: ['lastName'], size, page }, signal })),
});

export const categoriesQuery = queryOptions({
  queryKey: ['courses', 'categories'],
  queryFn: ({ signal }) => body(getApiCoursesCategories({ signal })),
});

/** Where a session goes: its days, who gives it, and in which room. */
export interface Place {
  readonly startDate: Day;
  readonly endDate: Day;
  readonly trainerId: number | null;
  readonly location: string | null;
}

/**
 * Moves a session to other days, another trainer or another room. Every calendar shows it there at once; when the server refuses, they
 * show again what they showed before.
 */
export function useMoveSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ session, to }: { session: Session; to: Place }): Promise<Session> => {
      const { id, courseId, capacity, notes, version } = session;
      const input = { courseId, capacity, notes, ...to };
      return body(putApiSessionsById({ path: { id }, body: input, headers: ifMatch(version) }));
    },
    onMutate: async ({ session, to }) => {
      await queryClient.cancelQueries({ queryKey: CALENDAR });
      const before = queryClient.getQueriesData<readonly Session[]>({ queryKey: CALENDAR });
      const { startDate, endDate } = to;
      queryClient.setQueriesData<readonly Session[]>({ queryKey: CALENDAR }, (rows) =>
        rows?.map((row) => (row.id === session.id ? { ...row, startDate, endDate } : row)),
      );
      return before;
    },
    onError: (_error, _move, before) => before?.forEach(([key, rows]) => queryClient.setQueryData(key, rows)),
    onSuccess: (session) => {
      queryClient.setQueryData(['sessions', 'one', session.id], session);
      // With the version that the next move needs: a fast hand is not to be told that the session has changed meanwhile.
      queryClient.setQueriesData<readonly Session[]>({ queryKey: CALENDAR }, (rows) =>
        rows?.map((row) => (row.id === session.id ? session : row)),
      );
    },
    onSettled: () => {
      for (const key of ['sessions', 'courses', 'trainers', 'dashboard'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}
