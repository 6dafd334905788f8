import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { usePersonLabels } from '~/ui/form/PersonFields';
import { History } from '~/ui/History';
import { LinkButton } from '~/ui/LinkButton';
import { Empty } from '~/ui/states';
import {
  studentEnrollmentsQuery,
  studentEnrollmentsShape,
  studentHistoryQuery,
  studentPaymentsQuery,
  studentPaymentsShape,
} from './queries';
import { useStudent } from './StudentPage';

function useEnrollmentColumns(): readonly Column<Enrollment>[] {
  const t = useT('students');
  const can = useCan();
  const formats = useFormats();
  return [
    {
      key: 'session',
      header: t('session'),
      cell: ({ session }) => <Link to={`/sessions/${session.id}`}>{session.courseTitle}</Link>,
    },
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      cell: ({ session }) => formats.period(session.startDate, session.endDate),
    },
    { key: 'status', header: t('status'), sort: 'status', cell: ({ status }) => <StatusBadge status={status} /> },
    { key: 'price', header: t('price'), kind: 'num', cell: (one) => formats.money(one.price ?? 0) },
    { key: 'paid', header: t('paid'), kind: 'num', cell: (one) => formats.money(one.amountPaid ?? 0) },
    {
      key: 'due',
      header: t('due'),
      sort: 'balance',
      kind: 'num',
      cell: (one) =>
        one.status === 'pending' && can('payments.write') ? (
          <LinkButton to={`?pay=${one.id}`} size="small">
            {t('pay')} {formats.money(one.balance ?? 0)}
          </LinkButton>
        ) : (
          formats.money(one.status === 'cancelled' ? 0 : (one.balance ?? 0))
        ),
    },
  ];
}

/** The tab with the student's enrollments. */
export function StudentEnrollments() {
  const t = useT('students');
  const student = useStudent();
  const control = useListState('student-enrollments', studentEnrollmentsShape, 'e.');
  const query = useQuery(studentEnrollmentsQuery(student.id, listQuery(control.state)));
  const columns = useEnrollmentColumns();
  return (
    <DataList
      label={t('tab.enrollments')}
      control={control}
      query={query}
      columns={columns}
      rowKey={(enrollment) => enrollment.id}
      empty={
        <Empty icon="enrollments" title={t('enrollments.empty')}>
          <LinkButton to={`/enrollments/new?student=${student.id}`} variant="contained">
            {t('enroll')}
          </LinkButton>
        </Empty>
      }
    />
  );
}

/** The tab with what the student paid. */
export function StudentPayments() {
  const t = useT('students');
  const common = useT('common');
  const formats = useFormats();
  const student = useStudent();
  const control = useListState('student-payments', studentPaymentsShape, 'p.');
  const query = useQuery(studentPaymentsQuery(student.id, listQuery(control.state)));
  const columns: readonly Column<Payment>[] = [
    {
      key: 'receipt',
      header: t('receipt'),
      sort: 'receipt',
      cell: (payment) => <Link to={`/payments/${payment.id}/receipt`}>{payment.receipt}</Link>,
    },
    {
      key: 'date',
      header: t('date'),
      sort: 'paymentDate',
      kind: 'day',
      cell: (payment) => formats.day(payment.paymentDate),
    },
    { key: 'session', header: t('session'), cell: (payment) => payment.enrollment.courseTitle },
    { key: 'method', header: t('method'), cell: (payment) => common(`method.${payment.paymentMethod}`) },
    {
      key: 'amount',
      header: t('amount'),
      sort: 'amount',
      kind: 'num',
      cell: (payment) => formats.money(payment.amount),
    },
  ];
  return (
    <DataList
      label={t('tab.payments')}
      control={control}
      query={query}
      columns={columns}
      rowKey={(payment) => payment.id}
      empty={<Empty icon="payments" title={t('payments.empty')} />}
    />
  );
}

/** The tab with who changed the record. */
export function StudentHistory() {
  const student = useStudent();
  const labels: Readonly<Record<string, string>> = usePersonLabels();
  const query = useQuery(studentHistoryQuery(student.id));
  return (
    <section className="card">
      <History query={query} label={(field) => labels[field] ?? field} />
    </section>
  );
}
