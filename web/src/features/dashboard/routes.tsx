import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { meQuery } from '~/api/me';
import { alertsQuery, statsQuery, todayQuery } from './queries';

/** The administrators' first page. */
export function dashboardRoute(queryClient: QueryClient): RouteObject {
  return {
    index: true,
    loader: async () => {
      const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
      if (me?.role === 'admin') {
        void queryClient.prefetchQuery(statsQuery);
        void queryClient.prefetchQuery(alertsQuery);
        void queryClient.prefetchQuery(todayQuery);
      }
      return null;
    },
    lazy: { Component: async () => (await import('./DashboardPage')).default },
  };
}
