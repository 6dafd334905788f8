import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/person';
import { LinkButton } from '~/ui/LinkButton';
import { Icon } from '~/ui/Icon';

/** What was done, and what usually comes next. */
export function Done(props: { enrollment: Enrollment; payment: Payment | null; onAgain: () => void }) {
  const { enrollment, payment } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
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
      {payment && <p>{t('done.paid', { amount: formats.money(payment.amount), receipt: payment.receipt })}</p>}
      <div className="quick-actions">
        {payment && (
          <LinkButton to={`/payments/${payment.id}/receipt`} icon="print" variant="contained">
            {t('done.receipt')}
          </LinkButton>
        )}
        <Button variant="outlined" onClick={props.onAgain}>
          {t('done.another')}
        </Button>
        <LinkButton to={`/students/${enrollment.studentId}/enrollments`} icon="user">
          {t('done.see')}
        </LinkButton>
      </div>
    </section>
  );
}
