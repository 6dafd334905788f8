import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  getApiEnrollments,
  getApiPayments,
  getApiSessions,
  getApiSessionsById,
  getApiSessionsByIdRoster,
  getApiStudentsById,
} from '~/api/generated/sdk.gen';
import type { GetApiEnrollmentsData, GetApiPaymentsData, GetApiSessionsData } from '~/api/generated/types.gen';
import { body, everyPage, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/* The server answers trainers and students with their own rows only, so nothing here names the person again. */

type Query = Readonly<Record<string, string | number>>;

/** A trainer's sessions that are over. */
export const ownPastShape: ListShape = {
  sorts: ['startDate', 'courseTitle'],
  defaultSort: '-startDate',
  filters: {},
};

/** A student's enrollments. */
export const ownEnrollmentsShape: ListShape = {
  sorts: ['startDate', 'enrolledAt', 'status'],
  defaultSort: '-startDate',
  filters: {},
};

/** A student's payments. */
export const ownPaymentsShape: ListShape = {
  sorts: ['paymentDate', 'amount', 'receipt'],
  defaultSort: '-paymentDate',
  filters: {},
};

/** A trainer's sessions that go on or come, the next one first. */
export const ownComingQuery = queryOptions({
  queryKey: ['sessions', 'coming'],
  queryFn: ({ signal }) =>
    body(getApiSessions({ query: { status: ['ongoing', 'upcoming'], sort: ['startDate'], size: 100 }, signal })),
});

export const ownPastQuery = (query: Query) =>
  queryOptions({
    queryKey: ['sessions', 'past', query],
    queryFn: ({ signal }) =>
      page(
        getApiSessions({
          query: { ...listParams<GetApiSessionsData['query']>(query), status: ['finished', 'cancelled'] },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** A trainer's sessions that touch a span of days. */
export const ownCalendarQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['sessions', 'calendar', { from, to }],
    queryFn: ({ signal }) =>
      everyPage((size, at) => getApiSessions({ query: { from, to, sort: ['startDate'], size, page: at }, signal })),
    placeholderData: keepPreviousData,
  });

export const ownSessionQuery = (id: number) =>
  queryOptions({
    queryKey: ['sessions', 'one', id],
    queryFn: ({ signal }) => body(getApiSessionsById({ path: { id }, signal })),
  });

export const ownRosterQuery = (id: number) =>
  queryOptions({
    queryKey: ['enrollments', 'roster', id],
    queryFn: ({ signal }) => body(getApiSessionsByIdRoster({ path: { id }, signal })),
  });

export const ownStudentQuery = (id: number) =>
  queryOptions({
    queryKey: ['students', 'one', id],
    queryFn: ({ signal }) => body(getApiStudentsById({ path: { id }, signal })),
  });

export const ownEnrollmentsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['enrollments', 'list', query],
    queryFn: ({ signal }) =>
      page(getApiEnrollments({ query: listParams<GetApiEnrollmentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

export const ownPaymentsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['payments', 'list', query],
    queryFn: ({ signal }) => page(getApiPayments({ query: listParams<GetApiPaymentsData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });
