import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Payment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { Badge, StatusBadge } from '~/ui/Badge';
import { DataTable, TableSkeleton, type Column } from '~/ui/DataTable';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { RecordNav } from '~/ui/RecordNav';
import { Failure } from '~/ui/states';
import { paymentQuery } from './paymentQuery';
import { refundsQuery } from './queries';

function PaymentFacts(props: { payment: Payment }) {
  const { payment } = props;
  const { enrollment } = payment;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  return (
    <section className="card" aria-label={t('facts')}>
      <Facts
        items={[
          [t('amount'), <strong>{formats.money(payment.amount)}</strong>],
          [t('method'), common(`method.${payment.paymentMethod}`)],
          [t('date'), formats.day(payment.paymentDate, 'long')],
          [t('reference'), payment.reference],
          [
            t('student'),
            <Link to={`/students/${enrollment.studentId}`}>
              {enrollment.studentFirstName} {enrollment.studentLastName}
            </Link>,
          ],
          [
            t('for'),
            <Link to={`/enrollments/${enrollment.id}`}>
              {enrollment.courseTitle}, {formats.period(enrollment.startDate, enrollment.endDate)}
            </Link>,
          ],
          [t('state'), <StatusBadge status={enrollment.status} />],
          [t('by'), [payment.recordedByEmail, formats.instant(payment.createdAt)].filter(Boolean).join(', ')],
          [payment.refundOf ? t('refund.reason') : t('notes'), payment.notes],
          ...(payment.refundOf
            ? [[t('refundOf'), <Link to={`/payments/${payment.refundOf}`}>{payment.refundOfReceipt}</Link>] as const]
            : [[t('refund.left'), formats.money(payment.refundable)] as const]),
        ]}
      />
    </section>
  );
}

/** What was given back of a payment; nothing at all when it was not. */
function Refunds(props: { payment: Payment }) {
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  const query = useQuery(refundsQuery(props.payment));
  const columns: readonly Column<Payment>[] = [
    { key: 'receipt', header: t('receipt'), cell: (one) => <Link to={`/payments/${one.id}`}>{one.receipt}</Link> },
    { key: 'date', header: t('date'), kind: 'day', cell: (one) => formats.day(one.paymentDate) },
    { key: 'method', header: t('method'), cell: (one) => common(`method.${one.paymentMethod}`) },
    { key: 'reason', header: t('refund.reason'), cell: (one) => one.notes ?? common('none') },
    { key: 'amount', header: t('amount'), kind: 'num', cell: (one) => formats.money(one.amount) },
  ];
  if (query.isPending) return <TableSkeleton rows={1} />;
  if (query.isLoadingError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return null;
  return (
    <>
      <h2>{t('refunds')}</h2>
      <div className="list">
        <DataTable label={t('refunds')} columns={columns} rows={query.data} rowKey={(one) => one.id} />
      </div>
    </>
  );
}

function RefundedBadge(props: { payment: Payment }) {
  const { amount, refundOf, refundable } = props.payment;
  const t = useT('payments');
  if (refundOf) return <Badge tone="note">{t('badge.refund')}</Badge>;
  if (refundable >= amount) return null;
  return <Badge tone="warn">{t(refundable > 0 ? 'badge.partly' : 'badge.refunded')}</Badge>;
}

/** A payment or a refund: what it was for, what became of it, its receipt. */
export default function PaymentPage() {
  const t = useT('payments');
  const can = useCan();
  const { data: payment } = useSuspenseQuery(paymentQuery(routeId(useParams())));
  return (
    <Page
      title={t(payment.refundOf ? 'one.refund' : 'one', { receipt: payment.receipt })}
      parent={{ to: '/payments', label: t('title') }}
      badge={<RefundedBadge payment={payment} />}
      actions={
        <>
          <RecordNav list="/payments" kind="payments" id={payment.id} label={payment.receipt} />
          {can('payments.write') && payment.refundable > 0 && (
            <LinkButton to={`?refund=${payment.id}`}>{t('refund.open')}</LinkButton>
          )}
          <LinkButton to={`/payments/${payment.id}/receipt`} icon="print" variant="contained">
            {t('receipt.open')}
          </LinkButton>
        </>
      }
    >
      <PaymentFacts payment={payment} />
      {!payment.refundOf && <Refunds payment={payment} />}
    </Page>
  );
}
