import type { RouteObject } from 'react-router';

/** A receipt, for who took the payment and for who made it: the one page that office and students share. */
export const receiptRoute: RouteObject = {
  path: 'payments/:id/receipt',
  lazy: { Component: async () => (await import('./ReceiptPage')).default },
};
