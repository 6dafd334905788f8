import type { QueryClient } from '@tanstack/react-query';
import { redirect, type RouteObject } from 'react-router';
import { meQuery } from '~/api/me';
import { alertsQuery, chartsQuery, statsQuery } from './queries';

/** The first page. Who may not see the figures starts with their own list. */
export function dashboardRoute(queryClient: QueryClient): RouteObject {
  return {
    index: true,
    loader: async () => {
      const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
      if (me?.role === 'trainer') return redirect('/sessions');
      if (me?.role === 'student') return redirect('/enrollments');
      if (me) {
        void queryClient.prefetchQuery(statsQuery);
        void queryClient.prefetchQuery(alertsQuery);
        void queryClient.prefetchQuery(chartsQuery);
      }
      return null;
    },
    lazy: { Component: async () => (await import('./DashboardPage')).default },
  };
}
