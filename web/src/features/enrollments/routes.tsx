import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { enrollmentQuery, enrollmentsQuery, enrollmentsShape } from './queries';

/** The pages of enrollments. Loaders start the data while the code is on its way. */
export function enrollmentsRoutes(queryClient: QueryClient): RouteObject[] {
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
      path: 'enrollments/:id',
      loader: ({ params }) => queryClient.ensureQueryData(enrollmentQuery(routeId(params))),
      lazy: { Component: async () => (await import('./EnrollmentPage')).default },
    },
  ];
}
