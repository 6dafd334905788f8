import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { meQuery } from '~/api/me';
import { ApiProblem } from '~/api/problem';
import { passwordRoutes } from '~/features/password/routes';
import { receiptRoute } from '~/features/payments/receiptRoute';
import { profileRoute } from '~/features/profile/routes';
import { sessionPrintRoutes } from '~/features/sessions/printRoutes';
import { keepSpace, keptSpace, spaceOf, type Space } from '~/lib/space';
import { NotFoundPage, RouteError } from './errors';
import Shell from './shell/Shell';

/** The page is being left: nothing more is shown. */
const leaving = () => new Promise<null>(() => {});

/** Loads who is signed in; without a session the login page takes over, without a school the set-up page. */
async function requireMe(queryClient: QueryClient, space: Space | null): Promise<null> {
  try {
    const me = await queryClient.ensureQueryData(meQuery);
    keepSpace(spaceOf(me.role));
    if (spaceOf(me.role) === space) return null;
    // Somebody of the other half signed in since this browser was last used.
    window.location.reload();
    return await leaving();
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    const here = window.location.pathname + window.location.search;
    window.location.replace(here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`);
    return leaving();
  }
}

async function findSpace(queryClient: QueryClient): Promise<Space | null> {
  const me = queryClient.ensureQueryData(meQuery).catch(() => null);
  const kept = keptSpace();
  if (kept) return kept;
  // Without a session no pages are needed: the guard of all of them, `requireMe`, says what to do.
  const known = await me;
  return known && spaceOf(known.role);
}

async function pagesOf(space: Space | null, queryClient: QueryClient): Promise<RouteObject[]> {
  try {
    if (space === 'office') return (await import('./office')).officeRoutes(queryClient);
    if (space === 'own') return (await import('~/features/own/routes')).ownRoutes(queryClient);
    return [];
  } catch (error) {
    const fail = () => {
      throw error;
    };
    return [
      { index: true, loader: fail },
      { path: ':page/*', loader: fail },
    ];
  }
}

/** Everything behind the sign-in, with the pages of one half only. */
async function signedIn(queryClient: QueryClient): Promise<RouteObject> {
  const space = await findSpace(queryClient);
  return {
    path: '/',
    loader: () => requireMe(queryClient, space),
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
          ...(await pagesOf(space, queryClient)),
          receiptRoute,
          ...sessionPrintRoutes,
          profileRoute(),
          // Ranks above the splat that stands for all of this until it is added.
          { path: ':page/*', Component: NotFoundPage },
        ],
      },
    ],
  };
}

/** Every page of the application by its address; those behind the sign-in are added once it is known whose they are. */
export function createRouter(queryClient: QueryClient) {
  let added: Promise<void> | null = null;
  return createBrowserRouter(
    [
      {
        path: '/setup',
        lazy: { Component: async () => (await import('~/features/setup/SetupPage')).default },
        HydrateFallback: () => null,
      },
      ...passwordRoutes(),
      { path: '*', loader: () => null, Component: () => null, HydrateFallback: () => null },
    ],
    {
      patchRoutesOnNavigation: ({ patch }) => {
        added ??= signedIn(queryClient).then((route) => patch(null, [route]));
        return added;
      },
    },
  );
}
