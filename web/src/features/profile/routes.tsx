import type { RouteObject } from 'react-router';

/** The page of the person who is signed in, whatever the role. */
export const profileRoute = (): RouteObject => ({
  path: 'profile',
  lazy: { Component: async () => (await import('./ProfilePage')).default },
});
