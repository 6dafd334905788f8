import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon, type IconName } from '~/ui/Icon';
import { Failure, Waiting } from '~/ui/states';
import { enrollmentPaymentsQuery } from './queries';

function Step(props: { icon: IconName; title: string; amount?: string; children?: ReactNode }) {
  return (
    <li>
      <span className="timeline-mark">
        <Icon name={props.icon} size={16} />
      </span>
      <div>
        <p>{props.title}</p>
        {props.children}
      </div>
      {props.amount && <span className="timeline-amount">{props.amount}</span>}
    </li>
  );
}

function MoneyStep(props: { payment: Payment }) {
  const { payment } = props;
  const t = useT('enrollments');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const refund = payment.refundOf !== null;
  const given = refund ? [t('step.refundOf', { receipt: payment.refundOfReceipt ?? '' })] : [];
  return (
    <Step
      icon={refund ? 'back' : 'payments'}
      title={t(refund ? 'step.refund' : 'step.paid', { method: common(`method.${payment.paymentMethod}`) })}
      amount={formats.money(payment.amount)}
    >
      <p className="muted">
        {[formats.day(payment.paymentDate), ...given, payment.reference, payment.notes].filter(Boolean).join(' · ')}
      </p>
      <p className="timeline-links no-print">
        <Link to={`/payments/${payment.id}`}>{t('step.see', { receipt: payment.receipt })}</Link>
        <Link to={`/payments/${payment.id}/receipt`}>{t('step.print')}</Link>
        {can('payments.write') && payment.refundable > 0 && (
          <Link to={`?refund=${payment.id}`}>{t('step.reverse')}</Link>
        )}
      </p>
    </Step>
  );
}

/** What happened with the money, the latest first: taken, given back, cancelled, enrolled. */
export function Timeline(props: { enrollment: Enrollment }) {
  const { enrollment } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const query = useQuery(enrollmentPaymentsQuery(enrollment.id));
  const { cancelledAt, discount } = enrollment;
  const owed = (enrollment.price ?? 0) - (discount ?? 0);
  if (query.isPending) return <Waiting lines={3} />;
  if (query.isLoadingError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const before = (payment: Payment) => cancelledAt === null || payment.createdAt <= cancelledAt;
  const step = (payment: Payment) => <MoneyStep key={payment.id} payment={payment} />;
  return (
    <ol className="timeline">
      {query.data.filter((payment) => !before(payment)).map(step)}
      {cancelledAt && (
        <Step icon="close" title={t('step.cancelled')}>
          <p className="muted">{[formats.instant(cancelledAt), enrollment.cancelReason].filter(Boolean).join(' · ')}</p>
        </Step>
      )}
      {query.data.filter(before).map(step)}
      <Step icon="enrollments" title={t('step.enrolled')} amount={formats.money(owed)}>
        <p className="muted">
          {[
            formats.instant(enrollment.enrolledAt),
            discount ? t('step.discount', { amount: formats.money(discount) }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Step>
    </ol>
  );
}
