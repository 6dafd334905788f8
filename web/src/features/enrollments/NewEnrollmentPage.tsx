import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { LeaveGuard } from '~/ui/form/LeaveGuard';
import { putProblem } from '~/ui/form/putProblem';
import { Page } from '~/ui/Page';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import { Done } from './Done';
import { PaymentBlock } from './PaymentBlock';
import { chosenSessionQuery, useEnroll, useFirstPayment } from './queries';
import { enrollmentSchema, type EnrollmentOutput, type EnrollmentValues } from './schema';
import { SessionBlock } from './SessionBlock';
import { StudentBlock } from './StudentBlock';
import './NewEnrollmentPage.css';

type FlowForm = UseFormReturn<EnrollmentValues, unknown, EnrollmentOutput>;

function useLabels() {
  const t = useT('enrollments');
  const { currency } = useFormats();
  return {
    studentId: t('student'),
    sessionId: t('session'),
    discount: t('discount'),
    discountReason: t('discountReason'),
    amount: t('amountField', { currency }),
    paymentMethod: t('method'),
    paymentDate: t('date'),
    reference: t('reference'),
  };
}

/** What is due for the chosen session after the typed discount. Shown only; the server computes what is stored. */
function useDue(form: FlowForm, enrolled: Enrollment | null) {
  const formats = useFormats();
  const [sessionId, discount] = useWatch({ control: form.control, name: ['sessionId', 'discount'] });
  const { data: session } = useQuery(chosenSessionQuery(Number(sessionId)));
  const price = session && sessionId ? session.course.price : 0;
  const typed = formats.parseAmount(discount) ?? 0;
  const due = enrolled?.balance ?? Number(Math.max(price - typed, 0).toFixed(formats.decimals));
  return { due, full: session !== undefined && sessionId !== '' && session.seatsLeft <= 0 && !enrolled };
}

/** The enrollment, then its first payment. When only the payment fails, sending again sends only the payment. */
function useSend(form: FlowForm, onDone: (enrollment: Enrollment, payment: Payment | null) => void) {
  const textOf = useProblemText();
  const enroll = useEnroll();
  const pay = useFirstPayment();
  const [key] = useState(() => crypto.randomUUID());
  const [enrolled, setEnrolled] = useState<Enrollment | null>(null);
  const [existing, setExisting] = useState<number | null>(null);
  const send = async (output: EnrollmentOutput) => {
    setExisting(null);
    try {
      const { studentId, sessionId, discount, discountReason } = output;
      const enrollment = enrolled ?? (await enroll.mutateAsync({ studentId, sessionId, discount, discountReason }));
      if (output.when === 'later' || (enrollment.balance ?? 0) <= 0) return onDone(enrollment, null);
      setEnrolled(enrollment);
      const { amount, paymentMethod, paymentDate, reference } = output;
      const input = { amount, paymentMethod, paymentDate, reference };
      return onDone(enrollment, await pay.mutateAsync({ id: enrollment.id, key, input }));
    } catch (error) {
      const id = error instanceof ApiProblem ? error.extension<number>('enrollmentId') : undefined;
      if (id !== undefined) setExisting(id);
      else putProblem(form, error, { session_full: 'sessionId', session_cancelled: 'sessionId' }, textOf);
    }
    return undefined;
  };
  return { send, enrolled, existing };
}

function Flow(props: { onDone: (enrollment: Enrollment, payment: Payment | null) => void }) {
  const t = useT('enrollments');
  const formats = useFormats();
  const labels = useLabels();
  const [params] = useSearchParams();
  const [limit, setLimit] = useState(0);
  const form: FlowForm = useForm<EnrollmentValues, unknown, EnrollmentOutput>({
    resolver: valibotResolver(enrollmentSchema(formats.decimals, limit, formats.today())),
    defaultValues: {
      studentId: params.get('student') ?? '',
      sessionId: params.get('session') ?? '',
      discount: '',
      discountReason: '',
      when: 'later',
      amount: '',
      paymentMethod: 'cash',
      paymentDate: formats.today(),
      reference: '',
    },
  });
  const { send, enrolled, existing } = useSend(form, props.onDone);
  const { due, full } = useDue(form, enrolled);
  const [when, typed] = useWatch({ control: form.control, name: ['when', 'amount'] });
  const { isDirty, isSubmitting, isSubmitSuccessful, dirtyFields } = form.formState;
  useEffect(() => {
    // The form is made before what is due is known, because that depends on its own values.
    // oxlint-disable-next-line react/set-state-in-effect -- one more render when the session or the discount changes
    setLimit(due);
    if (!dirtyFields.amount) form.setValue('amount', due > 0 ? formats.moneyInput(due) : '');
  }, [due, dirtyFields.amount, form, formats]);
  const amount = formats.money(formats.parseAmount(typed) ?? 0);
  const paysNow = when === 'now' && due > 0;
  return (
    <FormProvider {...form}>
      <Labels value={labels}>
        <form className="form flow" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
          <FormErrors />
          {enrolled && (
            <Notice tone="warn" alert>
              {t('paymentFailed')}
            </Notice>
          )}
          <fieldset disabled={enrolled !== null}>
            <legend>1. {t('step.student')}</legend>
            <StudentBlock />
          </fieldset>
          <fieldset disabled={enrolled !== null}>
            <legend>2. {t('step.session')}</legend>
            <SessionBlock />
          </fieldset>
          <fieldset>
            <legend>3. {t('step.payment')}</legend>
            <PaymentBlock due={due} locked={enrolled !== null} />
          </fieldset>
          {existing !== null && (
            <Notice tone="warn" alert>
              {t('already')} <Link to={`/enrollments/${existing}`}>{t('seeEnrollment')}</Link>
            </Notice>
          )}
          <div className="form-bar">
            <Button type="submit" variant="contained" size="large" loading={isSubmitting} disabled={full}>
              {enrolled ? t('submit.retry', { amount }) : paysNow ? t('submit.pay', { amount }) : t('submit.enroll')}
            </Button>
          </div>
        </form>
        <LeaveGuard when={() => isDirty && !isSubmitSuccessful} />
      </Labels>
    </FormProvider>
  );
}

/** Enrolls somebody and takes the first payment, on one screen. */
export default function NewEnrollmentPage() {
  const t = useT('enrollments');
  const [, setParams] = useSearchParams();
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<{ enrollment: Enrollment; payment: Payment | null } | null>(null);
  const again = () => {
    setParams({}, { replace: true });
    setDone(null);
    setRound(round + 1);
  };
  return (
    <Page title={t('new')} parent={{ to: '/enrollments', label: t('title') }}>
      {done ? (
        <Done {...done} onAgain={again} />
      ) : (
        <Flow key={round} onDone={(enrollment, payment) => setDone({ enrollment, payment })} />
      )}
    </Page>
  );
}
