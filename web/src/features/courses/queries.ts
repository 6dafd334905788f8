import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiCoursesById,
  getApiCourses,
  getApiCoursesById,
  getApiCoursesByIdHistory,
  getApiCoursesCategories,
  getApiSessions,
  postApiCourses,
  putApiCoursesById,
} from '~/api/generated/sdk.gen';
import type { Course, CourseInput, GetApiCoursesData, GetApiSessionsData } from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** What the list of courses can be sorted and filtered by. */
export const coursesShape: ListShape = {
  sorts: ['title', 'category', 'price', 'durationHours', 'createdAt'],
  defaultSort: 'title',
  filters: { isActive: ['true', 'false'], category: 'any' },
};

/** A course's sessions, inside the course's page. */
export const courseSessionsShape: ListShape = {
  sorts: ['startDate', 'capacity', 'fillRate'],
  defaultSort: '-startDate',
  filters: {},
};

type Query = Readonly<Record<string, string | number>>;

export const coursesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['courses', 'list', query],
    queryFn: ({ signal }) => page(getApiCourses({ query: listParams<GetApiCoursesData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

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

export const courseSessionsQuery = (courseId: number, query: Query) =>
  queryOptions({
    queryKey: ['sessions', 'list', { courseId, ...query }],
    queryFn: ({ signal }) =>
      page(getApiSessions({ query: listParams<GetApiSessionsData['query']>({ ...query, courseId }), signal })),
    placeholderData: keepPreviousData,
  });

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
