import type { Payment } from '~/api/generated/types.gen';
import { useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';

type Line = readonly [label: string, value: string];

/** What a receipt is called: `Reçu 2026-00042`, `Reçu de remboursement 2026-00043`. */
export function useReceiptTitle() {
  const t = useT('payments');
  return (payment: Payment) =>
    t(payment.refundOf ? 'receipt.titleRefund' : 'receipt.title', { number: payment.receipt });
}

function SchoolHead() {
  const { school } = useMe();
  const formats = useFormats();
  const contact = [school.phone && formats.phone(school.phone), school.email].filter(Boolean).join(' · ');
  return (
    <div className="receipt-school">
      {school.logo && <img className="receipt-logo" src={school.logo} alt="" />}
      <div>
        <strong>{school.name}</strong>
        {[school.address, contact, school.receiptHeader].filter(Boolean).map((text) => (
          <p key={text} className="receipt-lines">
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Who paid whom, for what and how. */
function useLines(payment: Payment): readonly Line[] {
  const { enrollment } = payment;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  return [
    [
      t(payment.refundOf ? 'receipt.to' : 'receipt.from'),
      `${enrollment.studentFirstName} ${enrollment.studentLastName}`,
    ],
    [t('receipt.for'), `${enrollment.courseTitle}, ${formats.period(enrollment.startDate, enrollment.endDate)}`],
    [t('method'), [common(`method.${payment.paymentMethod}`), payment.reference].filter(Boolean).join(', ')],
    [t('date'), formats.day(payment.paymentDate, 'long')],
    ...(payment.refundOfReceipt ? [[t('refundOf'), payment.refundOfReceipt] as const] : []),
    ...(payment.refundOf && payment.notes ? [[t('refund.reason'), payment.notes] as const] : []),
    ...(payment.recordedByEmail ? [[t('by'), payment.recordedByEmail] as const] : []),
  ];
}

/** The balance as this record left it, so that a receipt printed again says the same as the first time. */
function useSums(payment: Payment): readonly Line[] {
  const { enrollment, paidSoFar } = payment;
  const t = useT('payments');
  const formats = useFormats();
  const due = Math.max(enrollment.price - enrollment.discount - paidSoFar, 0);
  return [
    [t('receipt.price'), formats.money(enrollment.price)],
    ...(enrollment.discount > 0 ? [[t('receipt.discount'), formats.money(-enrollment.discount)] as const] : []),
    [t(payment.refundOf ? 'receipt.kept' : 'receipt.paid'), formats.money(paidSoFar)],
    enrollment.status === 'cancelled'
      ? [t('state'), t('receipt.cancelled')]
      : [t('receipt.due'), formats.money(Number(due.toFixed(formats.decimals)))],
  ];
}

function Lines(props: { lines: readonly Line[]; className: string }) {
  return (
    <dl className={props.className}>
      {props.lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The paper that somebody takes home. */
export function Receipt(props: { payment: Payment }) {
  const { payment } = props;
  const t = useT('payments');
  const formats = useFormats();
  const { school } = useMe();
  const titleOf = useReceiptTitle();
  return (
    <article className="receipt" aria-label={titleOf(payment)}>
      <header>
        <SchoolHead />
        <p className="receipt-number">
          {t(payment.refundOf ? 'receipt.kindRefund' : 'receipt')}
          <strong>{payment.receipt}</strong>
        </p>
      </header>
      <p className="receipt-sum">
        <span>{t(payment.refundOf ? 'receipt.sumRefund' : 'receipt.sum')}</span>{' '}
        {formats.money(Math.abs(payment.amount))}
      </p>
      <div className="receipt-body">
        <Lines lines={useLines(payment)} className="receipt-facts" />
        <div>
          <Lines lines={useSums(payment)} className="receipt-sums" />
          <p className="receipt-sign">{t('receipt.signature')}</p>
        </div>
      </div>
      {school.receiptFooter && <footer className="receipt-lines">{school.receiptFooter}</footer>}
    </article>
  );
}
