import Button from '@mui/material/Button';
import { useLayoutEffect, useRef } from 'react';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { LinkButton } from '~/ui/LinkButton';
import { Icon } from '~/ui/Icon';

/** What was done, and what usually comes next. */
export function Done(props: {
  enrollment: Enrollment;
  payment: Payment | null;
  onAgain: (session: number | null) => void;
}) {
  const { enrollment, payment } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { session } = enrollment;
  return (
    <section className="card flow-done">
      <Icon name="check" size={32} />
      <h2 ref={heading} tabIndex={-1}>
        {t('done.title')}
      </h2>
      <p>
        {t('done.text', {
          name: fullName(enrollment.student),
          course: session.courseTitle,
          dates: formats.period(session.startDate, session.endDate),
        })}
      </p>
      {!payment && (enrollment.balance ?? 0) > 0 && (
        <p>{t('done.due', { amount: formats.money(enrollment.balance ?? 0) })}</p>
      )}
      {payment && <p>{t('done.paid', { amount: formats.money(payment.amount), receipt: payment.receipt })}</p>}
      {payment && payment.enrollment.balance > 0 && (
        <p>{t('done.due', { amount: formats.money(payment.enrollment.balance) })}</p>
      )}
      <div className="quick-actions">
        {payment && (
          <LinkButton to={`/payments/${payment.id}/receipt`} icon="print" variant="contained">
            {t('done.receipt')}
          </LinkButton>
        )}
        <Button variant={payment ? 'outlined' : 'contained'} onClick={() => props.onAgain(null)}>
          {t('done.another')}
        </Button>
        <Button variant="outlined" onClick={() => props.onAgain(enrollment.sessionId)}>
          {t('done.sameSession')}
        </Button>
        <LinkButton to={`/students/${enrollment.studentId}/enrollments`} icon="user">
          {t('done.see')}
        </LinkButton>
      </div>
    </section>
  );
}
