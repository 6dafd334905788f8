import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { ApiProblem, isPassing } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { SelectInput, TextInput } from '~/ui/form/inputs';
import { putProblem } from '~/ui/form/putProblem';
import { SendButton, waitOf } from '~/ui/form/SendButton';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Failure, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { CancelResult } from './CancelResult';
import { chosenSessionQuery, enrollmentPaymentsQuery, enrollmentQuery, useCancelEnrollment } from './queries';
import { spread, type PlannedRefund } from './refunds';
import { cancelSchema, METHODS, type CancelOutput, type CancelValues } from './schema';

interface Giving {
  readonly refunds: readonly PlannedRefund[];
  readonly output: CancelOutput;
}

/** What will happen, before it does: the seat, and the money that was received. */
function Consequences(props: { enrollment: Enrollment; paid: number }) {
  const { enrollment, paid } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const { data: session } = useQuery(chosenSessionQuery(enrollment.sessionId));
  const due = enrollment.balance ?? 0;
  return (
    <ul className="consequences">
      <li>
        {session && session.status !== 'cancelled'
          ? t('cancel.seats', { n: session.seatsLeft + 1, course: session.course.title })
          : t('cancel.seat')}
      </li>
      {due > 0 && <li>{t('cancel.due', { amount: formats.money(due) })}</li>}
      <li>{paid > 0 ? t('cancel.paid', { amount: formats.money(paid) }) : t('cancel.nothingPaid')}</li>
      <li>{t('cancel.forGood')}</li>
    </ul>
  );
}

/** Keep what was received, or give it back. Nothing is chosen beforehand: it is money. */
function MoneyChoice(props: { paid: number }) {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const { register, watch, formState } = useFormContext<CancelValues>();
  const amount = formats.money(props.paid);
  return (
    <>
      <fieldset className="choice">
        <legend>{t('cancel.money')}</legend>
        {(['keep', 'refund'] as const).map((choice) => (
          <label key={choice} className="check">
            <input type="radio" value={choice} {...register('money')} />
            <span>{t(`cancel.${choice}`, { amount })}</span>
          </label>
        ))}
        {formState.errors.money && <p className="field-error">{t('cancel.choose')}</p>}
      </fieldset>
      {watch('money') === 'refund' && (
        <>
          <TextInput name="amount" required narrow inputMode="decimal" />
          <SelectInput
            name="paymentMethod"
            narrow
            empty={t('cancel.asPaid')}
            options={METHODS.map((method) => [method, common(`method.${method}`)] as const)}
          />
        </>
      )}
    </>
  );
}

function useCancelForm(enrollment: Enrollment, payments: readonly Payment[], onCancelled: (giving: Giving) => void) {
  const t = useT('enrollments');
  const formats = useFormats();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const cancel = useCancelEnrollment();
  const paid = Number(payments.reduce((sum, one) => sum + one.refundable, 0).toFixed(formats.decimals));
  const form = useForm<CancelValues, unknown, CancelOutput>({
    resolver: valibotResolver(cancelSchema(formats.decimals, paid)),
    defaultValues: {
      reason: '',
      ...(paid > 0 ? {} : { money: 'keep' as const }),
      amount: formats.moneyInput(paid),
      paymentMethod: '',
    },
  });
  /** Whether the seat is given up, be it by an earlier try whose answer got lost. */
  const giveUp = async (reason: string | null): Promise<boolean> => {
    try {
      await cancel.mutateAsync({ id: enrollment.id, version: enrollment.version, reason });
      return true;
    } catch (error) {
      const moved = error instanceof ApiProblem && ['stale', 'enrollment_cancelled'].includes(error.code);
      if (!moved) {
        if (isPassing(error)) form.setError('root', { message: t('cancel.lost') });
        else putProblem(form, error, {}, textOf);
        return false;
      }
      const now = await queryClient.fetchQuery({ ...enrollmentQuery(enrollment.id), staleTime: 0 });
      await queryClient.invalidateQueries({ queryKey: ['payments'] });
      if (now.status === 'cancelled') return true;
      form.setError('root', { message: t('cancel.changed') });
      return false;
    }
  };
  const submit = form.handleSubmit(async (output) => {
    const refunds = output.money === 'refund' ? spread(output.amount, payments, formats.decimals) : [];
    if (await giveUp(output.reason)) onCancelled({ refunds, output });
  });
  return { form, submit, paid, sending: { busy: form.formState.isSubmitting, wait: waitOf(cancel.error) } };
}

function useSubmitLabel(values: Pick<CancelValues, 'money' | 'amount'>): string {
  const t = useT('enrollments');
  const formats = useFormats();
  if (values.money !== 'refund') return t('cancel');
  return t('cancel.andRefund', { amount: formats.money(formats.parseAmount(values.amount) ?? 0) });
}

function CancelForm(props: {
  enrollment: Enrollment;
  payments: readonly Payment[];
  onCancelled: (giving: Giving) => void;
  onClose: () => void;
}) {
  const { enrollment } = props;
  const t = useT('enrollments');
  const { currency } = useFormats();
  const { form, submit, paid, sending } = useCancelForm(enrollment, props.payments, props.onCancelled);
  const [money, amount] = form.watch(['money', 'amount']);
  const labels = {
    reason: t('cancel.reason'),
    amount: t('cancel.amount', { currency }),
    paymentMethod: t('method'),
  };
  return (
    <Popup
      title={t('cancel.title', { name: fullName(enrollment.student) })}
      onClose={sending.busy ? () => undefined : props.onClose}
      onSubmit={(event) => void submit(event)}
      actions={
        <>
          <Button variant="outlined" disabled={sending.busy} onClick={props.onClose}>
            {t('cancel.keepIt')}
          </Button>
          <SendButton sending={sending} danger>
            {useSubmitLabel({ money, amount })}
          </SendButton>
        </>
      }
    >
      <FormProvider {...form}>
        <Labels value={labels}>
          <div className="fields">
            <Consequences enrollment={enrollment} paid={paid} />
            <FormErrors />
            {paid > 0 && <MoneyChoice paid={paid} />}
            <TextInput name="reason" maxLength={500} />
          </div>
        </Labels>
      </FormProvider>
    </Popup>
  );
}

/** Cancels an enrollment: shows what that does, asks what becomes of the money, and gives it back in the same go. */
export default function CancelDialog(props: { enrollment: Enrollment; onClose: () => void }) {
  const { enrollment, onClose } = props;
  const t = useT('enrollments');
  const toast = useToast();
  const query = useQuery({ ...enrollmentPaymentsQuery(enrollment.id), staleTime: 0 });
  const [giving, setGiving] = useState<Giving | null>(null);
  const onCancelled = (next: Giving) => {
    if (next.refunds.length > 0) {
      setGiving(next);
      return;
    }
    toast(t('cancelled'));
    onClose();
  };
  if (giving) {
    const { reason, paymentMethod } = giving.output;
    return <CancelResult refunds={giving.refunds} method={paymentMethod || null} reason={reason} onClose={onClose} />;
  }
  if (query.data) {
    const payments = query.data.filter((payment) => payment.refundable > 0);
    return <CancelForm enrollment={enrollment} payments={payments} onCancelled={onCancelled} onClose={onClose} />;
  }
  return (
    <Popup title={t('cancel.title', { name: fullName(enrollment.student) })} onClose={onClose}>
      {query.isLoadingError ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Waiting />}
    </Popup>
  );
}
