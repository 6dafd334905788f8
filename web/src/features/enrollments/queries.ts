import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getApiEnrollments,
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
  postApiStudents,
} from '~/api/generated/sdk.gen';
import type {
  Enrollment,
  EnrollmentInput,
  GetApiEnrollmentsData,
  PaymentInput,
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
    studentId: 'any',
    sessionId: 'any',
    courseId: 'any',
    from: 'any',
    to: 'any',
  },
};

export const enrollmentsQuery = (query: Readonly<Record<string, string | number>>) =>
  queryOptions({
    queryKey: ['enrollments', 'list', query],
    queryFn: ({ signal }) =>
      page(getApiEnrollments({ query: listParams<GetApiEnrollmentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

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
    queryFn: ({ signal }) =>
      body(getApiPayments({ query: { enrollmentId, size: 100, sort: ['-paymentDate'] }, signal })),
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

/** Sessions that still take people, for the flow's second block; full ones are shown too, marked. */
export const sessionChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['sessions', 'choices', q],
    queryFn: ({ signal }) =>
      body(getApiSessions({ query: { ...(q ? { q } : {}), status: ['upcoming', 'ongoing'], size: 20 }, signal })),
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
      body(getApiSessions({ query: { courseId, status: ['upcoming', 'ongoing'], hasSeats: true, size: 5 }, signal })),
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

export function useCancelEnrollment(enrollment: Enrollment) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: () =>
      body(
        postApiEnrollmentsByIdCancel({
          path: { id: enrollment.id },
          body: {},
          headers: ifMatch(enrollment.version),
        }),
      ),
    onSuccess,
  });
}
