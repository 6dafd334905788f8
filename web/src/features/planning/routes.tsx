import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { meQuery } from '~/api/me';
import { dayIn } from '~/lib/dates';
import { readCalendarState } from '~/lib/useCalendarState';
import { categoriesQuery, narrowedBy, planningQuery } from './queries';

/** The calendar of all sessions. Its rows grow with what they hold, so it appears once that is there. */
export function planningRoute(queryClient: QueryClient): RouteObject {
  return {
    path: 'planning',
    // Turning its pages and filtering answer at once and fill in what comes.
    shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname,
    loader: async ({ request }) => {
      const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
      if (!me || !navigator.onLine) return null;
      const params = new URL(request.url).searchParams;
      const { from, to } = readCalendarState(params, dayIn(me.school.timeZone, new Date()));
      // What cannot be loaded, the page says itself.
      await Promise.allSettled([
        queryClient.ensureQueryData(planningQuery({ from, to, ...narrowedBy(params) })),
        queryClient.ensureQueryData(categoriesQuery),
      ]);
      return null;
    },
    lazy: { Component: async () => (await import('./PlanningPage')).default },
  };
}
