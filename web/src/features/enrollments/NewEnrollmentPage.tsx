import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { FormFrame } from '~/ui/form/FormFrame';
import { DraftRemark } from '~/ui/form/Remarks';
import { useSending } from '~/ui/form/useSending';
import { Page } from '~/ui/Page';
import { Notice } from '~/ui/states';
import { Done } from './Done';
import { PaymentBlock } from './PaymentBlock';
import { SessionBlock } from './SessionBlock';
import { StudentBlock } from './StudentBlock';
import { useClosed } from './useClosed';
import { useFlow, usePrefilledAmount, useSums, type FlowForm } from './useFlow';
import { useSend } from './useSend';
import './NewEnrollmentPage.css';

type OnDone = (enrollment: Enrollment, payment: Payment | null) => void;

function useLabels() {
  const t = useT('enrollments');
  const { currency } = useFormats();
  return {
    studentId: t('student'),
    sessionId: t('session'),
    discount: t('discount'),
    discountUnit: t('unit'),
    discountReason: t('discountReason'),
    amount: t('amountField', { currency }),
    paymentMethod: t('method'),
    paymentDate: t('date'),
    reference: t('reference'),
    notes: t('payNotes'),
  };
}

/** The seat is taken, the money is not, or only its answer got lost: said so, with the ways on. */
function OnlyEnrolled(props: { enrollment: Enrollment; onFinish: () => void }) {
  const { enrollment } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const paid = enrollment.amountPaid ?? 0;
  const whom = { name: fullName(enrollment.student), course: enrollment.session.courseTitle };
  return (
    <Notice tone={paid > 0 ? 'ok' : 'warn'} alert>
      <p>{paid > 0 ? t('paymentArrived', { ...whom, amount: formats.money(paid) }) : t('paymentFailed', whom)}</p>
      <Button size="small" variant="outlined" onClick={props.onFinish}>
        {t('submit.finish')}
      </Button>
    </Notice>
  );
}

/** The button says exactly what it will do. */
function useSubmitLabel(form: FlowForm, due: number, enrolled: boolean): string {
  const t = useT('enrollments');
  const formats = useFormats();
  const [when, typed] = useWatch({ control: form.control, name: ['when', 'amount'] });
  const amount = formats.money(formats.parseAmount(typed) ?? 0);
  const paysNow = when === 'now' && due > 0;
  if (enrolled) return paysNow ? t('submit.retry', { amount }) : t('submit.finish');
  return paysNow ? t('submit.pay', { amount }) : t('submit.enroll');
}

function Flow(props: { onDone: OnDone }) {
  const t = useT('enrollments');
  const { form, first, draft, sums, setSums } = useFlow();
  const { sending, submit, fail } = useSending(form, { session_full: 'sessionId', session_cancelled: 'sessionId' });
  const done: OnDone = (enrollment, payment) => {
    draft.forget();
    props.onDone(enrollment, payment);
  };
  const { send, enrolled, isEnrolled, existing } = useSend(form, sums.price, fail, done);
  const { price, due } = useSums(form, enrolled?.balance);
  const closed = useClosed(form);
  const label = useSubmitLabel(form, due, isEnrolled);
  usePrefilledAmount(form, due, draft.restored);
  const { isDirty } = form.formState;
  // oxlint-disable-next-line react/set-state-in-effect -- one more render when the session or the discount changes
  useEffect(() => setSums({ price, due }), [setSums, price, due]);
  return (
    <FormFrame
      form={form}
      labels={useLabels()}
      sending={sending}
      onSubmit={submit(send)}
      submitLabel={label}
      closed={isEnrolled ? enrolled === null : closed}
      cancelTo="/enrollments"
      guards={() => isDirty}
      onLeave={draft.forget}
      remarks={
        <>
          {draft.restored && <DraftRemark onDiscard={() => draft.begin(first, 0)} />}
          {enrolled && <OnlyEnrolled enrollment={enrolled} onFinish={() => done(enrolled, null)} />}
        </>
      }
    >
      {existing !== null && <Link to={`/enrollments/${existing}`}>{t('seeEnrollment')}</Link>}
      <fieldset disabled={isEnrolled}>
        <legend>1. {t('step.student')}</legend>
        <StudentBlock />
      </fieldset>
      <fieldset disabled={isEnrolled}>
        <legend>2. {t('step.session')}</legend>
        <SessionBlock />
      </fieldset>
      <fieldset>
        <legend>3. {t('step.payment')}</legend>
        <PaymentBlock price={price} due={due} locked={isEnrolled} />
      </fieldset>
    </FormFrame>
  );
}

/**
 * Enrolls somebody and takes the first payment, on one screen. Each visit of the address is a flow of its own: the next one appears
 * when its address has come, not before, or what a fast hand types in between would be lost.
 */
export default function NewEnrollmentPage() {
  const t = useT('enrollments');
  const navigate = useNavigate();
  const { key: visit, pathname } = useLocation();
  const [ended, setEnded] = useState<{ visit: string; enrollment: Enrollment; payment: Payment | null } | null>(null);
  const done = ended?.visit === visit ? ended : null;
  const again = (session: number | null) =>
    void navigate({ pathname, search: session === null ? '' : `?session=${session}` }, { replace: true });
  return (
    <Page title={t('new')} parent={{ to: '/enrollments', label: t('title') }}>
      {done ? (
        <Done enrollment={done.enrollment} payment={done.payment} onAgain={again} />
      ) : (
        <Flow key={visit} onDone={(enrollment, payment) => setEnded({ visit, enrollment, payment })} />
      )}
    </Page>
  );
}
