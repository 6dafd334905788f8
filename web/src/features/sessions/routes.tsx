import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { sessionsQuery, sessionsShape } from './queries';
import { sessionQuery } from './readQueries';

/** The pages of sessions. Loaders start the data while the code is on its way. */
export function sessionsRoutes(queryClient: QueryClient): RouteObject[] {
  const loadOne = ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(sessionQuery(routeId(params)));
  return [
    {
      path: 'sessions',
      loader: (args) => {
        void queryClient.prefetchQuery(sessionsQuery(listOf(args, 'sessions', sessionsShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./SessionsPage')).default },
    },
    { path: 'sessions/new', lazy: { Component: async () => (await import('./SessionFormPages')).NewSessionPage } },
    {
      path: 'sessions/:id/copy',
      loader: loadOne,
      lazy: { Component: async () => (await import('./SessionFormPages')).CopySessionPage },
    },
    {
      path: 'sessions/:id/edit',
      loader: loadOne,
      lazy: { Component: async () => (await import('./SessionFormPages')).EditSessionPage },
    },
    {
      path: 'sessions/:id',
      loader: loadOne,
      lazy: { Component: async () => (await import('./SessionPage')).default },
      children: [
        { index: true, lazy: { Component: async () => (await import('./SessionRoster')).SessionRoster } },
        { path: 'history', lazy: { Component: async () => (await import('./SessionPage')).SessionHistory } },
      ],
    },
  ];
}
