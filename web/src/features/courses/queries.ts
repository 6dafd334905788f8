import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiCoursesById,
  getApiCourses,
  getApiCoursesCounts,
  getApiCoursesById,
  getApiCoursesByIdHistory,
  getApiCoursesCategories,
  getApiSessions,
  postApiCourses,
  putApiCoursesById,
} from '~/api/generated/sdk.gen';
import type {
  Course,
  CourseInput,
  GetApiCoursesCountsData,
  GetApiCoursesData,
  GetApiSessionsData,
} from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** What the list of courses can be sorted and filtered by. */
export const coursesShape: ListShape = {
  sorts: ['title', 'category', 'price', 'durationHours', 'createdAt'],
  defaultSort: 'title',
  filters: { isActive: ['true', 'false'], category: 'any' },
};

/** The two halves of a course's sessions, inside the course's page. */
export type CourseTime = 'coming' | 'past';

const shape = (defaultSort: string): ListShape => ({
  sorts: ['startDate', 'capacity', 'fillRate'],
  defaultSort,
  filters: {},
});

export const courseSessionsShape: Readonly<Record<CourseTime, ListShape>> = {
  coming: shape('startDate'),
  past: shape('-startDate'),
};

const STATUSES: Readonly<Record<CourseTime, string>> = { coming: 'upcoming,ongoing', past: 'finished,cancelled' };

type Query = Readonly<Record<string, string | number>>;

export const coursesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['courses', 'list', query],
    queryFn: ({ signal }) => page(getApiCourses({ query: listParams<GetApiCoursesData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

/** How many there are of each kind that the tabs above the list show. */
export const countCourses = async (query: Query, signal: AbortSignal) => {
  const { active, inactive } = await body(
    getApiCoursesCounts({ query: listParams<GetApiCoursesCountsData['query']>(query), signal }),
  );
  return { true: active, false: inactive };
};

export const courseQuery = (id: number) =>
  queryOptions({
    queryKey: ['courses', 'one', id],
    queryFn: ({ signal }) => body(getApiCoursesById({ path: { id }, signal })),
  });

export const courseHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['courses', 'history', id],
    queryFn: ({ signal }) => body(getApiCoursesByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

/** The categories in use and the ones to start with, offered while typing. */
export const categoriesQuery = queryOptions({
  queryKey: ['courses', 'categories'],
  queryFn: ({ signal }) => body(getApiCoursesCategories({ signal })),
});

export const courseSessionsQuery = (courseId: number, time: CourseTime, query: Query) =>
  queryOptions({
    queryKey: ['sessions', 'list', { courseId, time, ...query }],
    queryFn: ({ signal }) => {
      const filter = { ...query, courseId, status: STATUSES[time] };
      return page(getApiSessions({ query: listParams<GetApiSessionsData['query']>(filter), signal }));
    },
    placeholderData: keepPreviousData,
  });

/** Makes an active course inactive, and an inactive one active. */
export function useSwitchCourse() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, isActive, ...course }: Course): Promise<Course> => {
      const { title, description, category, durationHours, price, prerequisites } = course;
      const input = { title, description, category, durationHours, price, prerequisites, isActive: !isActive };
      return body(putApiCoursesById({ path: { id }, body: input, headers: ifMatch(version) }));
    },
    onSuccess: (course) => queryClient.setQueryData(courseQuery(course.id).queryKey, course),
    onSettled: () => {
      for (const key of ['courses', 'sessions', 'dashboard']) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Creates a course, or replaces the one with this id if it still has the version that the user saw. */
export function useSaveCourse(id?: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ input, version }: { input: CourseInput; version: number }): Promise<Course> =>
      id === undefined
        ? body(postApiCourses({ body: input }))
        : body(putApiCoursesById({ path: { id }, body: input, headers: ifMatch(version) })),
    onSuccess: (course) => {
      queryClient.setQueryData(courseQuery(course.id).queryKey, course);
      for (const key of ['courses', 'sessions', 'dashboard']) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useDeleteCourse(course: Course) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => deleteApiCoursesById({ path: { id: course.id }, headers: ifMatch(course.version) }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: courseQuery(course.id).queryKey });
      for (const key of ['courses', 'sessions', 'dashboard'])
        void queryClient.invalidateQueries({ queryKey: [key, 'list'] });
    },
  });
}
