import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { settingsQuery } from './queries';

/** The page of the school's settings. */
export const settingsRoute = (queryClient: QueryClient): RouteObject => ({
  path: 'settings',
  loader: () => queryClient.ensureQueryData(settingsQuery),
  lazy: { Component: async () => (await import('./SettingsPage')).default },
});
