import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { courseQuery, coursesQuery, coursesShape } from './queries';

/** The pages of courses. Loaders start the data while the code is on its way. */
export function coursesRoutes(queryClient: QueryClient): RouteObject[] {
  const loadOne = ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(courseQuery(routeId(params)));
  return [
    {
      path: 'courses',
      loader: (args) => {
        void queryClient.prefetchQuery(coursesQuery(listOf(args, 'courses', coursesShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./CoursesPage')).default },
    },
    { path: 'courses/new', lazy: { Component: async () => (await import('./CourseFormPages')).NewCoursePage } },
    {
      path: 'courses/:id/copy',
      loader: loadOne,
      lazy: { Component: async () => (await import('./CourseFormPages')).CopyCoursePage },
    },
    {
      path: 'courses/:id/edit',
      loader: loadOne,
      lazy: { Component: async () => (await import('./CourseFormPages')).EditCoursePage },
    },
    {
      path: 'courses/:id',
      loader: loadOne,
      lazy: { Component: async () => (await import('./CoursePage')).default },
      children: [
        { index: true, lazy: { Component: async () => (await import('./CoursePage')).CourseFacts } },
        { path: 'sessions', lazy: { Component: async () => (await import('./CourseTabs')).CourseSessions } },
        { path: 'history', lazy: { Component: async () => (await import('./CourseTabs')).CourseHistory } },
      ],
    },
  ];
}
