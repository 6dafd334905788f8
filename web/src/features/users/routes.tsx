import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { userQuery, usersQuery, usersShape } from './queries';

/** The pages of accounts. Loaders start the data while the code is on its way. */
export function usersRoutes(queryClient: QueryClient): RouteObject[] {
  const loadOne = ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(userQuery(routeId(params)));
  return [
    {
      path: 'settings/users',
      loader: (args) => {
        void queryClient.prefetchQuery(usersQuery(listOf(args, 'users', usersShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./UsersPage')).default },
    },
    { path: 'settings/users/new', lazy: { Component: async () => (await import('./InvitePage')).default } },
    {
      path: 'settings/users/:id/edit',
      loader: loadOne,
      lazy: { Component: async () => (await import('./EditUserPage')).default },
    },
    {
      path: 'settings/users/:id',
      loader: loadOne,
      lazy: { Component: async () => (await import('./UserPage')).default },
    },
  ];
}
