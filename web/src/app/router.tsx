import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, Outlet, redirect } from 'react-router';
import { meQuery } from '~/api/me';
import { ApiProblem } from '~/api/problem';
import { coursesRoutes } from '~/features/courses/routes';
import { dashboardRoute } from '~/features/dashboard/routes';
import { enrollmentsRoutes } from '~/features/enrollments/routes';
import { ownRoutes } from '~/features/own/routes';
import { passwordRoutes } from '~/features/password/routes';
import { paymentsRoutes, receiptRoute } from '~/features/payments/routes';
import { profileRoute } from '~/features/profile/routes';
import { sessionsRoutes } from '~/features/sessions/routes';
import { settingsRoute } from '~/features/settings/routes';
import { studentsRoutes } from '~/features/students/routes';
import { trainersRoutes } from '~/features/trainers/routes';
import { usersRoutes } from '~/features/users/routes';
import { NotFoundPage, RouteError } from './errors';
import Shell from './shell/Shell';

/** Loads who is signed in; without a session the login page takes over, without a school the set-up page. */
async function requireMe(queryClient: QueryClient): Promise<null> {
  try {
    await queryClient.ensureQueryData(meQuery);
    return null;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    const here = window.location.pathname + window.location.search;
    window.location.replace(here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`);
    // The page is being left: nothing more is shown.
    return new Promise<null>(() => {});
  }
}

/** The administrators' pages and the others' are apart: who opens the wrong ones lands on the first page of their own. */
async function keepTo(queryClient: QueryClient, who: 'admins' | 'others'): Promise<null> {
  // Without a session the guard of all pages, `requireMe`, says what to do.
  const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
  if (me && (me.role === 'admin') !== (who === 'admins')) throw redirect(who === 'admins' ? '/my' : '/');
  return null;
}

/** Every page of the application by its address. */
export function createRouter(queryClient: QueryClient) {
  return createBrowserRouter([
    {
      path: '/setup',
      lazy: { Component: async () => (await import('~/features/setup/SetupPage')).default },
      HydrateFallback: () => null,
    },
    ...passwordRoutes(),
    {
      path: '/',
      loader: () => requireMe(queryClient),
      shouldRevalidate: () => false,
      Component: Shell,
      ErrorBoundary: RouteError,
      HydrateFallback: () => null,
      children: [
        {
          // A page that fails leaves the shell around it in place.
          Component: Outlet,
          ErrorBoundary: RouteError,
          children: [
            {
              loader: () => keepTo(queryClient, 'admins'),
              children: [
                dashboardRoute(queryClient),
                ...studentsRoutes(queryClient),
                ...trainersRoutes(queryClient),
                ...coursesRoutes(queryClient),
                ...sessionsRoutes(queryClient),
                ...enrollmentsRoutes(queryClient),
                ...paymentsRoutes,
                settingsRoute(queryClient),
                ...usersRoutes(queryClient),
              ],
            },
            {
              loader: () => keepTo(queryClient, 'others'),
              children: ownRoutes(queryClient),
            },
            receiptRoute,
            profileRoute(),
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ]);
}
