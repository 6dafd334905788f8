import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getApiEnrollmentsById,
  getApiPayments,
  getApiPaymentsById,
  postApiEnrollmentsByIdPay,
} from '~/api/generated/sdk.gen';
import type { GetApiPaymentsData, PaymentInput } from '~/api/generated/types.gen';
import { body, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** The ways to pay, in the order of the forms. */
export const METHODS = ['cash', 'card', 'cheque', 'transfer', 'other'] as const;

/** What the list of payments can be sorted and filtered by. */
export const paymentsShape: ListShape = {
  sorts: ['paymentDate', 'createdAt', 'amount', 'receipt'],
  defaultSort: '-paymentDate',
  filters: {
    paymentMethod: METHODS,
    kind: ['payment', 'refund'],
    from: 'any',
    to: 'any',
    studentId: 'any',
    sessionId: 'any',
    enrollmentId: 'any',
  },
};

export const paymentsQuery = (query: Readonly<Record<string, string | number>>) =>
  queryOptions({
    queryKey: ['payments', 'list', query],
    queryFn: ({ signal }) => page(getApiPayments({ query: listParams<GetApiPaymentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

export const paymentQuery = (id: number) =>
  queryOptions({
    queryKey: ['payments', 'one', id],
    queryFn: ({ signal }) => body(getApiPaymentsById({ path: { id }, signal })),
  });

/** The enrollment that is paid; always fresh, because the balance decides. */
export const payableQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'one', id],
    queryFn: ({ signal }) => body(getApiEnrollmentsById({ path: { id }, signal })),
    staleTime: 0,
  });

/** Records a payment. The key is made once per dialog, so that a second click or a retry never pays twice. */
export function usePay(enrollmentId: number, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: PaymentInput) =>
      body(
        postApiEnrollmentsByIdPay({
          path: { id: enrollmentId },
          body: input,
          headers: { 'Idempotency-Key': key },
        }),
      ),
    onSuccess: () => {
      for (const touched of ['enrollments', 'payments', 'students', 'dashboard']) {
        void queryClient.invalidateQueries({ queryKey: [touched] });
      }
    },
  });
}
