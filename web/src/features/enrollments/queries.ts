import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getApiEnrollments,
  getApiEnrollmentsCounts,
  getApiEnrollmentsById,
  getApiEnrollmentsByIdHistory,
  getApiPayments,
  getApiSessions,
  getApiSessionsById,
  getApiStudents,
  getApiStudentsById,
  postApiEnrollments,
  postApiEnrollmentsByIdCancel,
  postApiEnrollmentsByIdPay,
  postApiPaymentsByIdRefund,
  postApiStudents,
  putApiEnrollmentsById,
} from '~/api/generated/sdk.gen';
import type {
  EnrollmentChange,
  EnrollmentInput,
  GetApiEnrollmentsCountsData,
  GetApiEnrollmentsData,
  PaymentInput,
  PaymentRefund,
  StudentInput,
} from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** What the list of enrollments can be sorted and filtered by. */
export const enrollmentsShape: ListShape = {
  sorts: ['enrolledAt', 'balance', 'status', 'lastName', 'startDate'],
  defaultSort: '-enrolledAt',
  filters: {
    status: ['pending', 'paid', 'cancelled'],
    overdue: ['true'],
    toRefund: ['true'],
    studentId: 'id',
    sessionId: 'id',
    courseId: 'id',
    from: 'date',
    to: 'date',
  },
};

export const enrollmentsQuery = (query: Readonly<Record<string, string | number>>) =>
  queryOptions({
    queryKey: ['enrollments', 'list', query],
    queryFn: ({ signal }) =>
      page(getApiEnrollments({ query: listParams<GetApiEnrollmentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

/** How many there are of each kind that the tabs above the list show. */
export const countEnrollments = (query: Readonly<Record<string, string | number>>, signal: AbortSignal) =>
  body(getApiEnrollmentsCounts({ query: listParams<GetApiEnrollmentsCountsData['query']>(query), signal }));

export const enrollmentQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'one', id],
    queryFn: ({ signal }) => body(getApiEnrollmentsById({ path: { id }, signal })),
  });

export const enrollmentHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'history', id],
    queryFn: ({ signal }) => body(getApiEnrollmentsByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

export const enrollmentPaymentsQuery = (enrollmentId: number) =>
  queryOptions({
    queryKey: ['payments', 'list', { enrollmentId }],
    queryFn: ({ signal }) => body(getApiPayments({ query: { enrollmentId, size: 100, sort: ['-receipt'] }, signal })),
  });

/** Students found by name, phone or e-mail, for the flow's first block. */
export const studentChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['students', 'choices', q],
    queryFn: ({ signal }) => body(getApiStudents({ query: { ...(q ? { q } : {}), size: 20 }, signal })),
    placeholderData: keepPreviousData,
  });

export const chosenStudentQuery = (id: number) =>
  queryOptions({
    queryKey: ['students', 'one', id],
    queryFn: ({ signal }) => body(getApiStudentsById({ path: { id }, signal })),
    enabled: id > 0,
  });

/** Sessions that still take people, for the flow's second block; after them a few full ones, so that nobody looks for them in vain. */
export const sessionChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['sessions', 'choices', q],
    queryFn: async ({ signal }) => {
      const some = (hasSeats: boolean, size: number) =>
        body(
          getApiSessions({
            query: { ...(q ? { q } : {}), status: ['upcoming', 'ongoing'], hasSeats, size },
            signal,
          }),
        );
      return (await Promise.all([some(true, 20), some(false, 5)])).flat();
    },
    placeholderData: keepPreviousData,
  });

export const chosenSessionQuery = (id: number) =>
  queryOptions({
    queryKey: ['sessions', 'one', id],
    queryFn: ({ signal }) => body(getApiSessionsById({ path: { id }, signal })),
    enabled: id > 0,
  });

/** Other sessions of a course with a seat left. */
export const alternativesQuery = (courseId: number) =>
  queryOptions({
    queryKey: ['sessions', 'alternatives', courseId],
    queryFn: ({ signal }) =>
      body(getApiSessions({ query: { courseId, status: ['upcoming', 'ongoing'], hasSeats: true, size: 20 }, signal })),
    enabled: courseId > 0,
  });

/** A student's live enrollments, to see a clash of dates before it happens. */
export const liveEnrollmentsQuery = (studentId: number) =>
  queryOptions({
    queryKey: ['enrollments', 'live', studentId],
    queryFn: ({ signal }) =>
      body(getApiEnrollments({ query: { studentId, status: ['pending', 'paid'], size: 100 }, signal })),
    enabled: studentId > 0,
  });

function useRefresh() {
  const queryClient = useQueryClient();
  return () => {
    for (const touched of ['enrollments', 'sessions', 'students', 'payments', 'dashboard']) {
      void queryClient.invalidateQueries({ queryKey: [touched] });
    }
  };
}

export function useEnroll() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (input: EnrollmentInput) => body(postApiEnrollments({ body: input })),
    onSuccess,
  });
}

/** The first payment of the flow; `key` stays the same until it has worked, so that it is recorded once. */
export function useFirstPayment() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ id, key, input }: { id: number; key: string; input: PaymentInput }) =>
      body(postApiEnrollmentsByIdPay({ path: { id }, body: input, headers: { 'Idempotency-Key': key } })),
    onSuccess,
  });
}

export function useQuickCreate() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: StudentInput) => body(postApiStudents({ body: input })),
    onSuccess: (student) => {
      queryClient.setQueryData(chosenStudentQuery(student.id).queryKey, student);
      void queryClient.invalidateQueries({ queryKey: ['students'] });
    },
  });
}

export function useCancelEnrollment() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ id, version, reason }: { id: number; version: number; reason: string | null }) =>
      body(postApiEnrollmentsByIdCancel({ path: { id }, body: { reason }, headers: ifMatch(version) })),
    onSuccess,
  });
}

/** Gives a payment back while its enrollment is cancelled; the key makes that happen once. */
export function useGiveBack() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ payment, key, input }: { payment: number; key: string; input: PaymentRefund }) =>
      body(postApiPaymentsByIdRefund({ path: { id: payment }, body: input, headers: { 'Idempotency-Key': key } })),
    onSettled: onSuccess,
  });
}

/** Changes discount and notes, or moves to another session of the course. */
export function useChangeEnrollment(id: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: EnrollmentChange }) =>
      body(putApiEnrollmentsById({ path: { id }, body: change, headers: ifMatch(version) })),
    onSuccess,
  });
}
