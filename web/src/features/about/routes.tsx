import type { RouteObject } from 'react-router';

/** The page that says what this installation is. */
export const aboutRoute: RouteObject = {
  path: 'settings/about',
  lazy: { Component: async () => (await import('./AboutPage')).default },
};
