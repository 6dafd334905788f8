import type { RouteObject } from 'react-router';

/** The papers of a session, for the office and for the trainer who gives it; the API shows trainers their own only. */
export const sessionPrintRoutes: RouteObject[] = [
  {
    path: 'sessions/:id/attendance-sheet',
    lazy: { Component: async () => (await import('./AttendanceSheetPage')).default },
  },
  { path: 'sessions/:id/roster', lazy: { Component: async () => (await import('./RosterPrintPage')).default } },
];
