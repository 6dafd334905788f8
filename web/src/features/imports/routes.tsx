import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { formatQuery } from './queries';

/** The page that imports files. */
export const importRoute = (queryClient: QueryClient): RouteObject => ({
  path: 'settings/import',
  loader: () => queryClient.ensureQueryData(formatQuery('students')),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('./ImportPage')).default },
});
