import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Payment } from '~/api/generated/types.gen';
import { useCan, useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Failure, Waiting } from '~/ui/states';
import { paymentQuery } from './queries';
import './ReceiptPage.css';

function useTitle() {
  const t = useT('payments');
  return (payment: Payment) =>
    t(payment.amount < 0 ? 'receipt.titleRefund' : 'receipt.title', { number: payment.receipt });
}

function Receipt(props: { payment: Payment }) {
  const { payment } = props;
  const { enrollment } = payment;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  const { school } = useMe();
  const titleOf = useTitle();
  const lines: readonly (readonly [string, string])[] = [
    [
      t(payment.amount < 0 ? 'receipt.to' : 'receipt.from'),
      `${enrollment.studentFirstName} ${enrollment.studentLastName}`,
    ],
    [t('receipt.for'), `${enrollment.courseTitle}, ${formats.period(enrollment.startDate, enrollment.endDate)}`],
    [t('method'), [common(`method.${payment.paymentMethod}`), payment.reference].filter(Boolean).join(', ')],
    [t('date'), formats.day(payment.paymentDate, 'long')],
    ...(payment.recordedByEmail ? [[t('receipt.by'), payment.recordedByEmail] as const] : []),
  ];
  const sums: readonly (readonly [string, number])[] = [
    [t('receipt.price'), enrollment.price],
    ...(enrollment.discount > 0 ? [[t('receipt.discount'), -enrollment.discount] as const] : []),
    [t('receipt.paid'), enrollment.amountPaid],
    [t('receipt.due'), enrollment.balance],
  ];
  return (
    <article className="receipt" aria-label={titleOf(payment)}>
      <header>
        <strong>{school.name}</strong>
        <span>{titleOf(payment)}</span>
      </header>
      <p className="receipt-sum">
        <span>{t('receipt.sum')}</span> {formats.money(payment.amount)}
      </p>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="receipt-sums">
        {sums.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{formats.money(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="receipt-sign">{t('receipt.signature')}</p>
    </article>
  );
}

/** A receipt made for the printer: only the paper is printed, in two copies on A4. */
export default function ReceiptPage() {
  const t = useT('payments');
  const common = useT('common');
  const titleOf = useTitle();
  const query = useQuery(paymentQuery(routeId(useParams())));
  const payment = query.data;
  const staff = useCan()('payments.write');
  return (
    <Page
      title={payment ? titleOf(payment) : t('receipt')}
      parent={{ to: staff ? '/payments' : '/my/payments', label: t('title') }}
      actions={
        payment && (
          <>
            {staff && (
              <LinkButton to={`/students/${payment.enrollment.studentId}`} icon="user">
                {t('receipt.see')}
              </LinkButton>
            )}
            <Button variant="contained" startIcon={<Icon name="print" size={18} />} onClick={() => window.print()}>
              {common('print')}
            </Button>
          </>
        )
      }
    >
      {query.isPending && <Waiting />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {payment && (
        <>
          <Receipt payment={payment} />
          <div className="receipt-copy" aria-hidden="true">
            <Receipt payment={payment} />
          </div>
        </>
      )}
    </Page>
  );
}
