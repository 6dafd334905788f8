import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiStudentsById,
  getApiEnrollments,
  getApiPayments,
  getApiStudents,
  getApiStudentsCounts,
  getApiStudentsById,
  getApiStudentsByIdHistory,
  postApiStudents,
  postApiStudentsByIdAnonymise,
  putApiStudentsById,
} from '~/api/generated/sdk.gen';
import type {
  GetApiEnrollmentsData,
  GetApiPaymentsData,
  GetApiStudentsCountsData,
  GetApiStudentsData,
  Student,
  StudentInput,
} from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** What the list of students can be sorted and filtered by. */
export const studentsShape: ListShape = {
  sorts: ['lastName', 'firstName', 'dateOfBirth', 'city', 'createdAt'],
  defaultSort: 'lastName',
  filters: { hasBalance: ['true', 'false'], sessionId: 'id', courseId: 'id' },
};

/** A student's enrollments, inside the student's page. */
export const studentEnrollmentsShape: ListShape = {
  sorts: ['enrolledAt', 'balance', 'status', 'startDate'],
  defaultSort: '-enrolledAt',
  filters: {},
};

/** A student's payments, inside the student's page. */
export const studentPaymentsShape: ListShape = {
  sorts: ['paymentDate', 'amount', 'receipt'],
  defaultSort: '-paymentDate',
  filters: {},
};

type Query = Readonly<Record<string, string | number>>;

export const studentsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['students', 'list', query],
    queryFn: ({ signal }) => page(getApiStudents({ query: listParams<GetApiStudentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

/** How many there are of each kind that the tabs above the list show. */
export const countStudents = async (query: Query, signal: AbortSignal) => {
  const { owing, settled } = await body(
    getApiStudentsCounts({ query: listParams<GetApiStudentsCountsData['query']>(query), signal }),
  );
  return { true: owing, false: settled };
};

export const studentQuery = (id: number) =>
  queryOptions({
    queryKey: ['students', 'one', id],
    queryFn: ({ signal }) => body(getApiStudentsById({ path: { id }, signal })),
  });

export const studentHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['students', 'history', id],
    queryFn: ({ signal }) => body(getApiStudentsByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

export const studentEnrollmentsQuery = (studentId: number, query: Query) =>
  queryOptions({
    queryKey: ['enrollments', 'list', { studentId, ...query }],
    queryFn: ({ signal }) =>
      page(getApiEnrollments({ query: listParams<GetApiEnrollmentsData['query']>({ ...query, studentId }), signal })),
    placeholderData: keepPreviousData,
  });

export const studentPaymentsQuery = (studentId: number, query: Query) =>
  queryOptions({
    queryKey: ['payments', 'list', { studentId, ...query }],
    queryFn: ({ signal }) =>
      page(getApiPayments({ query: listParams<GetApiPaymentsData['query']>({ ...query, studentId }), signal })),
    placeholderData: keepPreviousData,
  });

/** Creates a student, or replaces the one with this id if it still has the version that the user saw. */
export function useSaveStudent(id?: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ input, version }: { input: StudentInput; version: number }): Promise<Student> =>
      id === undefined
        ? body(postApiStudents({ body: input }))
        : body(putApiStudentsById({ path: { id }, body: input, headers: ifMatch(version) })),
    onSuccess: (student) => {
      queryClient.setQueryData(studentQuery(student.id).queryKey, student);
      void queryClient.invalidateQueries({ queryKey: ['students'] });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}

/** Erases the person and what was typed about them everywhere; amounts and seats stay. */
export function useAnonymiseStudent(student: Student) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      body(postApiStudentsByIdAnonymise({ path: { id: student.id }, headers: ifMatch(student.version) })),
    onSuccess: (nobody) => {
      queryClient.setQueryData(studentQuery(student.id).queryKey, nobody);
      for (const key of ['students', 'enrollments', 'payments', 'users'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useDeleteStudent(student: Student) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => deleteApiStudentsById({ path: { id: student.id }, headers: ifMatch(student.version) }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: studentQuery(student.id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['students', 'list'] });
    },
  });
}
