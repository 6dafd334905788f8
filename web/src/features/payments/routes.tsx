import type { RouteObject } from 'react-router';

/** The pages of payments. */
export const paymentsRoutes: RouteObject[] = [
  { path: 'payments', lazy: { Component: async () => (await import('./PaymentsPage')).default } },
];

/** A receipt, for who took the payment and for who made it. */
export const receiptRoute: RouteObject = {
  path: 'payments/:id/receipt',
  lazy: { Component: async () => (await import('./ReceiptPage')).default },
};
