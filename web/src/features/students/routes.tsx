import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { studentQuery, studentsQuery, studentsShape } from './queries';

/** The pages of students. Loaders start the data while the code is on its way. */
export function studentsRoutes(queryClient: QueryClient): RouteObject[] {
  const loadOne = ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(studentQuery(routeId(params)));
  return [
    {
      path: 'students',
      loader: (args) => {
        void queryClient.prefetchQuery(studentsQuery(listOf(args, 'students', studentsShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./StudentsPage')).default },
    },
    { path: 'students/new', lazy: { Component: async () => (await import('./NewStudentPage')).default } },
    {
      path: 'students/:id/edit',
      loader: loadOne,
      lazy: { Component: async () => (await import('./EditStudentPage')).default },
    },
    {
      path: 'students/:id',
      loader: loadOne,
      lazy: { Component: async () => (await import('./StudentPage')).default },
      children: [
        { index: true, lazy: { Component: async () => (await import('./StudentPage')).StudentFacts } },
        { path: 'enrollments', lazy: { Component: async () => (await import('./StudentTabs')).StudentEnrollments } },
        { path: 'payments', lazy: { Component: async () => (await import('./StudentTabs')).StudentPayments } },
        { path: 'history', lazy: { Component: async () => (await import('./StudentTabs')).StudentHistory } },
      ],
    },
  ];
}
