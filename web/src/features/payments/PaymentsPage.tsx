import { Link } from 'react-router';
import type { Payment } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import type { Column } from '~/ui/DataTable';
import type { ListFilter } from '~/ui/filters';
import { ListPage } from '~/ui/ListPage';
import { METHODS, countPayments, paymentsQuery, paymentsShape } from './queries';

function useColumns(): readonly Column<Payment>[] {
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'receipt',
      header: t('receipt'),
      sort: 'receipt',
      fields: ['receipt'],
      cell: (payment) => <Link to={`/payments/${payment.id}`}>{payment.receipt}</Link>,
    },
    {
      key: 'date',
      header: t('date'),
      sort: 'paymentDate',
      fields: ['paymentDate'],
      kind: 'day',
      cell: (payment) => formats.day(payment.paymentDate),
    },
    {
      key: 'student',
      header: t('student'),
      fields: ['enrollment.studentLastName', 'enrollment.studentFirstName'],
      cell: ({ enrollment }) => (
        <Link to={`/students/${enrollment.studentId}`}>
          {listName({ lastName: enrollment.studentLastName, firstName: enrollment.studentFirstName })}
        </Link>
      ),
    },
    {
      key: 'course',
      header: t('course'),
      fields: ['enrollment.courseTitle'],
      cell: ({ enrollment }) => enrollment.courseTitle,
    },
    {
      key: 'method',
      header: t('method'),
      fields: ['paymentMethod'],
      cell: (payment) => common(`method.${payment.paymentMethod}`),
    },
    {
      key: 'amount',
      header: t('amount'),
      sort: 'amount',
      kind: 'num',
      fields: ['amount'],
      cell: (payment) => formats.money(payment.amount),
    },
    {
      key: 'recordedBy',
      header: t('column.recordedBy'),
      extra: true,
      fields: ['recordedByEmail'],
      cell: (payment) => payment.recordedByEmail ?? common('none'),
    },
  ];
}

function useFilters(): readonly ListFilter[] {
  const t = useT('payments');
  const common = useT('common');
  const statuses = ['pending', 'paid', 'cancelled'] as const;
  return [
    {
      name: 'paymentMethod',
      label: t('filter.method'),
      options: METHODS.map((method) => [method, common(`method.${method}`)] as const),
    },
    {
      name: 'kind',
      label: t('filter.kind'),
      options: [
        ['payment', t('filter.kind.payment')],
        ['refund', t('filter.kind.refund')],
      ],
    },
    {
      name: 'enrollmentStatus',
      label: t('filter.enrollmentStatus'),
      options: statuses.map((status) => [status, common(`status.${status}`)] as const),
    },
    { name: 'from', label: t('filter.from'), day: true },
    { name: 'to', label: t('filter.to'), day: true },
    { name: 'studentId', label: t('filter.student'), record: 'students' },
    { name: 'sessionId', label: t('filter.session'), record: 'sessions' },
    { name: 'enrollmentId', label: t('filter.enrollment'), record: 'enrollments' },
  ];
}

/** The list of payments and refunds. */
export default function PaymentsPage() {
  const t = useT('payments');
  return (
    <ListPage
      name="payments"
      shape={paymentsShape}
      source={paymentsQuery}
      title={t('title')}
      search={t('search')}
      columns={useColumns()}
      kinds={{
        filter: 'kind',
        all: t('kind.all'),
        count: countPayments,
        each: [
          ['payment', t('filter.kind.payment')],
          ['refund', t('filter.kind.refund')],
        ],
      }}
      filters={useFilters()}
      empty={{ icon: 'payments', title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
