import { addDays, monthDays, type Day } from '~/lib/dates';

/**
 * The lists that the dashboard's figures count. `DashboardLinksTest` compares each figure of the server with the same
 * list of the API, `6-dashboard.spec.ts` with what the page then shows.
 */
export const links = {
  students: '/students',
  activeEnrollments: '/enrollments?status=pending,paid',
  ongoing: '/sessions?status=ongoing',
  upcoming: '/sessions?status=upcoming&sort=startDate',
  outstanding: '/enrollments?status=pending&sort=-balance',
  pending: '/enrollments?status=pending',
  revenue: '/payments?enrollmentStatus=pending,paid',
  courses: '/courses?isActive=true',
  trainers: '/trainers',
  overdue: '/enrollments?status=pending&overdue=true&sort=enrolledAt',
  refunds: '/enrollments?status=cancelled&toRefund=true',
  withoutTrainer: '/sessions?status=upcoming&hasTrainer=false&sort=startDate',
  nearlyFull: '/sessions?status=upcoming&nearlyFull=true&sort=startDate',
} as const;

/** The payments of the month that is some months away from that of a day. */
export function revenueOfMonth(day: Day, months: number): string {
  const { first, last } = monthDays(day.slice(0, 7), months);
  return `${links.revenue}&from=${first}&to=${last}`;
}

/** Sessions that start tomorrow or the day after: one that starts today is ongoing. */
export const startingSoon = (today: Day) => `${links.upcoming}&from=${addDays(today, 1)}&to=${addDays(today, 2)}`;
