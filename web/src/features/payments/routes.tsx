import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { paymentQuery } from './paymentQuery';
import { paymentsQuery, paymentsShape } from './queries';

/** The pages of payments; a receipt is in `receiptRoute`, because students open theirs too. */
export function paymentsRoutes(queryClient: QueryClient): RouteObject[] {
  return [
    {
      path: 'payments',
      loader: (args) => {
        void queryClient.prefetchQuery(paymentsQuery(listOf(args, 'payments', paymentsShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./PaymentsPage')).default },
    },
    {
      path: 'payments/:id',
      loader: ({ params }) => queryClient.ensureQueryData(paymentQuery(routeId(params))),
      lazy: { Component: async () => (await import('./PaymentPage')).default },
    },
  ];
}
