import type { RouteObject } from 'react-router';

/** The pages of people who cannot sign in yet: a link that sets a password, and how to get one. */
export const passwordRoutes = (): RouteObject[] => [
  {
    path: '/invite',
    lazy: { Component: async () => (await import('./ChoosePasswordPage')).InvitePage },
    HydrateFallback: () => null,
  },
  {
    path: '/reset',
    lazy: { Component: async () => (await import('./ChoosePasswordPage')).ResetPage },
    HydrateFallback: () => null,
  },
  {
    path: '/forgot',
    lazy: { Component: async () => (await import('./ForgotPage')).default },
    HydrateFallback: () => null,
  },
];
