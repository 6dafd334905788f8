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
import { ownPaymentsQuery, ownPaymentsShape } from './queries';

/** What a student paid, with the receipts. */
export default function OwnPaymentsPage() {
  const t = useT('own');
  const common = useT('common');
  const formats = useFormats();
  const control = useListState('own-payments', ownPaymentsShape);
  const query = useQuery(ownPaymentsQuery(listQuery(control.state)));
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
    { key: 'course', header: t('course'), cell: (payment) => payment.enrollment.courseTitle },
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
    <Page title={t('payments')}>
      <DataList
        label={t('payments')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(payment) => payment.id}
        empty={<Empty icon="payments" title={t('payments.empty')} />}
      />
    </Page>
  );
}
