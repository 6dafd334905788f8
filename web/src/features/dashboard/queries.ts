import { queryOptions } from '@tanstack/react-query';
import {
  getApiDashboardAlerts,
  getApiDashboardCharts,
  getApiDashboardStats,
  getApiSessions,
} from '~/api/generated/sdk.gen';
import { body, page } from '~/api/page';

export const statsQuery = queryOptions({
  queryKey: ['dashboard', 'stats'],
  queryFn: ({ signal }) => body(getApiDashboardStats({ signal })),
  staleTime: 5_000,
});

export const alertsQuery = queryOptions({
  queryKey: ['dashboard', 'alerts'],
  queryFn: ({ signal }) => body(getApiDashboardAlerts({ signal })),
  staleTime: 5_000,
});

export const chartsQuery = queryOptions({
  queryKey: ['dashboard', 'charts'],
  queryFn: ({ signal }) => body(getApiDashboardCharts({ signal })),
  staleTime: 5_000,
});

/** The sessions of today, those that end first on top. */
export const todayQuery = queryOptions({
  queryKey: ['sessions', 'today'],
  queryFn: ({ signal }) => page(getApiSessions({ query: { status: ['ongoing'], sort: ['endDate'], size: 8 }, signal })),
  staleTime: 5_000,
});
