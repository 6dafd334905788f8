import type { RouteObject } from 'react-router';

/** The pages of payments. */
export const paymentsRoutes: RouteObject[] = [
  { path: 'payments', lazy: { Component: async () => (await import('./PaymentsPage')).default } },
  { path: 'payments/:id/receipt', lazy: { Component: async () => (await import('./ReceiptPage')).default } },
];
