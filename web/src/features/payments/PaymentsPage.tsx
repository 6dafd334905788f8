import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Payment } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { METHODS, paymentsQuery, paymentsShape } from './queries';

function useColumns(): readonly Column<Payment>[] {
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'receipt',
      header: t('receipt'),
      sort: 'receipt',
      cell: (payment) => <Link to={`/payments/${payment.id}/receipt`}>{payment.receipt}</Link>,
    },
    { key: 'date', header: t('date'), sort: 'paymentDate', cell: (payment) => formats.day(payment.paymentDate) },
    {
      key: 'student',
      header: t('student'),
      cell: ({ enrollment }) => (
        <Link to={`/students/${enrollment.studentId}`}>
          {enrollment.studentLastName.toLocaleUpperCase()} {enrollment.studentFirstName}
        </Link>
      ),
    },
    { key: 'course', header: t('course'), cell: ({ enrollment }) => enrollment.courseTitle },
    { key: 'method', header: t('method'), cell: (payment) => common(`method.${payment.paymentMethod}`) },
    {
      key: 'amount',
      header: t('amount'),
      sort: 'amount',
      kind: 'num',
      cell: (payment) => formats.money(payment.amount),
    },
  ];
}

/** The list of payments and refunds. */
export default function PaymentsPage() {
  const t = useT('payments');
  const common = useT('common');
  const control = useListState('payments', paymentsShape);
  const query = useQuery(paymentsQuery(listQuery(control.state)));
  const columns = useColumns();
  return (
    <Page title={t('title')}>
      <DataList
        label={t('title')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(payment) => payment.id}
        search={t('search')}
        filters={[
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
          { name: 'from', label: t('filter.from') },
          { name: 'to', label: t('filter.to') },
          { name: 'studentId', label: t('filter.student') },
          { name: 'sessionId', label: t('filter.session') },
          { name: 'enrollmentId', label: t('filter.enrollment') },
        ]}
        exports="/api/payments"
        empty={<Empty icon="payments" title={t('empty.title')} text={t('empty.text')} />}
      />
    </Page>
  );
}
