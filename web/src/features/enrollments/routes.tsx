import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { enrollmentQuery, enrollmentsQuery, enrollmentsShape } from './queries';

/** The pages of enrollments. Loaders start the data while the code is on its way. */
export function enrollmentsRoutes(queryClient: QueryClient): RouteObject[] {
  const loadOne = ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(enrollmentQuery(routeId(params)));
  return [
    {
      path: 'enrollments',
      loader: (args) => {
        void queryClient.prefetchQuery(enrollmentsQuery(listOf(args, 'enrollments', enrollmentsShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./EnrollmentsPage')).default },
    },
    { path: 'enrollments/new', lazy: { Component: async () => (await import('./NewEnrollmentPage')).default } },
    {
      path: 'enrollments/:id/edit',
      loader: loadOne,
      lazy: { Component: async () => (await import('./EditEnrollmentPage')).default },
    },
    {
      path: 'enrollments/:id',
      loader: loadOne,
      lazy: { Component: async () => (await import('./EnrollmentPage')).default },
      children: [
        { index: true, lazy: { Component: async () => (await import('./EnrollmentPage')).EnrollmentFacts } },
        { path: 'history', lazy: { Component: async () => (await import('./EnrollmentHistory')).EnrollmentHistory } },
      ],
    },
  ];
}
