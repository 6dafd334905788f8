import type { QueryClient } from '@tanstack/react-query';
import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { routeId } from '~/lib/route';
import { ownSessionQuery } from './queries';

/** Where the office's addresses begin. */
const OFFICE = ['students', 'trainers', 'courses', 'sessions', 'planning', 'enrollments', 'payments', 'settings'];

/** What trainers and students see: their own, and nothing else. */
export function ownRoutes(queryClient: QueryClient): RouteObject[] {
  return [
    // What the office has an address for is not here at all: whoever follows one lands on the first page of their own.
    { index: true, loader: () => redirect('/my') },
    ...OFFICE.map((place) => ({ path: `${place}/*`, loader: () => redirect('/my') })),
    { path: 'my', lazy: { Component: async () => (await import('./OwnPage')).default } },
    {
      path: 'my/sessions/:id',
      loader: ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(ownSessionQuery(routeId(params))),
      lazy: { Component: async () => (await import('./OwnSessionPage')).default },
    },
    { path: 'my/past', lazy: { Component: async () => (await import('./OwnPastPage')).default } },
    { path: 'my/calendar', lazy: { Component: async () => (await import('./OwnCalendarPage')).default } },
    { path: 'my/payments', lazy: { Component: async () => (await import('./OwnPaymentsPage')).default } },
  ];
}
