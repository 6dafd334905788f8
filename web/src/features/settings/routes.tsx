import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { settingsQuery } from './queries';

/** The pages of the school's settings. */
export function settingsRoutes(queryClient: QueryClient): RouteObject[] {
  const loader = () => queryClient.ensureQueryData(settingsQuery);
  return [
    { path: 'settings', loader, lazy: { Component: async () => (await import('./SettingsPage')).default } },
    { path: 'settings/receipts', loader, lazy: { Component: async () => (await import('./ReceiptsPage')).default } },
    { path: 'settings/export', lazy: { Component: async () => (await import('./ExportPage')).default } },
    { path: 'settings/history', lazy: { Component: async () => (await import('./HistoryPage')).default } },
  ];
}
