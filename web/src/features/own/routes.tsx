import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { routeId } from '~/lib/route';
import { ownSessionQuery } from './queries';

/** What trainers and students see: their own, and nothing else. */
export function ownRoutes(queryClient: QueryClient): RouteObject[] {
  return [
    { path: 'my', lazy: { Component: async () => (await import('./OwnPage')).default } },
    {
      path: 'my/sessions/:id',
      loader: ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(ownSessionQuery(routeId(params))),
      lazy: { Component: async () => (await import('./OwnSessionPage')).default },
    },
    { path: 'my/payments', lazy: { Component: async () => (await import('./OwnPaymentsPage')).default } },
  ];
}
