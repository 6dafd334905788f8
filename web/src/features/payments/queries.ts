import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getApiEnrollmentsById,
  getApiPayments,
  getApiPaymentsCounts,
  postApiEnrollmentsByIdPay,
  postApiPaymentsByIdRefund,
} from '~/api/generated/sdk.gen';
import type {
  GetApiPaymentsCountsData,
  GetApiPaymentsData,
  Payment,
  PaymentInput,
  PaymentRefund,
} from '~/api/generated/types.gen';
import { body, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';
import { paymentQuery } from './paymentQuery';

/** The ways to pay, in the order of the forms. */
export const METHODS = ['cash', 'card', 'cheque', 'transfer', 'other'] as const;

/** What the list of payments can be sorted and filtered by. */
export const paymentsShape: ListShape = {
  sorts: ['paymentDate', 'createdAt', 'amount', 'receipt'],
  defaultSort: '-paymentDate',
  filters: {
    paymentMethod: METHODS,
    kind: ['payment', 'refund'],
    enrollmentStatus: ['pending', 'paid', 'cancelled'],
    from: 'date',
    to: 'date',
    studentId: 'id',
    sessionId: 'id',
    enrollmentId: 'id',
  },
};

export const paymentsQuery = (query: Readonly<Record<string, string | number>>) =>
  queryOptions({
    queryKey: ['payments', 'list', query],
    queryFn: ({ signal }) => page(getApiPayments({ query: listParams<GetApiPaymentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

/** How many there are of each kind that the tabs above the list show. */
export const countPayments = async (query: Readonly<Record<string, string | number>>, signal: AbortSignal) => {
  const { payments, refunds } = await body(
    getApiPaymentsCounts({ query: listParams<GetApiPaymentsCountsData['query']>(query), signal }),
  );
  return { payment: payments, refund: refunds };
};

/** The enrollment that is paid; always fresh, because the balance decides. */
export const payableQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'one', id],
    queryFn: ({ signal }) => body(getApiEnrollmentsById({ path: { id }, signal })),
    staleTime: 0,
  });

/** The payment that is given back; always fresh, because what is left of it decides. */
export const refundableQuery = (id: number) => queryOptions({ ...paymentQuery(id), staleTime: 0 });

/** What was given back of a payment, the latest first. */
export const refundsQuery = (payment: Pick<Payment, 'id' | 'enrollmentId'>) =>
  queryOptions({
    queryKey: ['payments', 'list', { enrollmentId: payment.enrollmentId, kind: 'refund' }],
    queryFn: ({ signal }) =>
      body(
        getApiPayments({
          query: { enrollmentId: payment.enrollmentId, kind: 'refund', size: 100, sort: ['-receipt'] },
          signal,
        }),
      ),
    select: (refunds) => refunds.filter((refund) => refund.refundOf === payment.id),
  });

function useRefresh() {
  const queryClient = useQueryClient();
  return () => {
    for (const touched of ['enrollments', 'payments', 'students', 'dashboard']) {
      void queryClient.invalidateQueries({ queryKey: [touched] });
    }
  };
}

/** Records a payment. The key is made once per dialog, so that a second click or a retry never pays twice. */
export function usePay(enrollmentId: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ key, input }: { key: string; input: PaymentInput }) =>
      body(
        postApiEnrollmentsByIdPay({
          path: { id: enrollmentId },
          body: input,
          headers: { 'Idempotency-Key': key },
        }),
      ),
    onSuccess,
  });
}

/** Records a refund of a payment, once per key as payments are. */
export function useRefund(paymentId: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ key, input }: { key: string; input: PaymentRefund }) =>
      body(postApiPaymentsByIdRefund({ path: { id: paymentId }, body: input, headers: { 'Idempotency-Key': key } })),
    onSuccess,
  });
}
