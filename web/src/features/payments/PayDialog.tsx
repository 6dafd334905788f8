import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useWatch, type Control } from 'react-hook-form';
import type { Enrollment, PaymentInput } from '~/api/generated/types.gen';
import { ApiProblem, isPassing } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { newIdempotencyKey } from '~/lib/idempotencyKey';
import { fullName } from '~/lib/names';
import { Facts } from '~/ui/Facts';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { putProblem } from '~/ui/form/putProblem';
import { SendButton, sendingOf } from '~/ui/form/SendButton';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Failure, Notice, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { MoneyFields, useMoneyLabels } from './MoneyFields';
import { payableQuery, usePay } from './queries';
import { paymentSchema, type PaymentValues } from './schema';

function Rest(props: { control: Control<PaymentValues, unknown, PaymentInput>; balance: number }) {
  const t = useT('payments');
  const formats = useFormats();
  const typed = formats.parseAmount(useWatch({ control: props.control, name: 'amount' })) ?? 0;
  // Shown while typing only; the server computes what is stored.
  const rest = Number((props.balance - typed).toFixed(formats.decimals));
  if (rest < 0) return <Notice tone="warn">{t('pay.tooMuch', { amount: formats.money(props.balance) })}</Notice>;
  return (
    <p className="muted" role="status">
      {rest === 0 ? t('pay.settled') : t('pay.after', { amount: formats.money(rest) })}
    </p>
  );
}

function Owed(props: { enrollment: Enrollment }) {
  const { enrollment } = props;
  const t = useT('payments');
  const formats = useFormats();
  const { session } = enrollment;
  return (
    <>
      <p>
        <strong>{fullName(enrollment.student)}</strong>
        <br />
        <span className="muted">
          {session.courseTitle}, {formats.period(session.startDate, session.endDate)}
        </span>
      </p>
      <Facts
        items={[
          [t('pay.price'), formats.money((enrollment.price ?? 0) - (enrollment.discount ?? 0))],
          [t('pay.paid'), formats.money(enrollment.amountPaid ?? 0)],
          [t('pay.due'), formats.money(enrollment.status === 'cancelled' ? 0 : (enrollment.balance ?? 0))],
        ]}
      />
    </>
  );
}

function usePayForm(enrollment: Enrollment, onRefresh: () => void, onClose: () => void) {
  const t = useT('payments');
  const formats = useFormats();
  const toast = useToast();
  const textOf = useProblemText();
  const [key, setKey] = useState(newIdempotencyKey);
  const pay = usePay(enrollment.id);
  const balance = enrollment.status === 'cancelled' ? 0 : (enrollment.balance ?? 0);
  const form = useForm<PaymentValues, unknown, PaymentInput>({
    resolver: valibotResolver(paymentSchema(formats.decimals, balance, formats.today())),
    defaultValues: {
      amount: formats.moneyInput(balance),
      paymentMethod: 'cash',
      paymentDate: formats.today(),
      reference: '',
      notes: '',
    },
  });
  const refused = (error: unknown) => {
    const left = error instanceof ApiProblem ? error.extension<number>('balance') : undefined;
    const code = error instanceof ApiProblem ? error.code : '';
    if (isPassing(error)) return form.setError('root', { message: t('pay.retry') });
    onRefresh();
    if (left !== undefined) {
      return form.setError('root', { message: t('pay.balanceChanged', { amount: formats.money(left) }) });
    }
    if (code === 'idempotency_key_reused') {
      // An earlier try of this dialog arrived although no answer did; what is typed now would be another payment.
      setKey(newIdempotencyKey());
      return form.setError('root', { message: t('pay.arrived') });
    }
    return putProblem(form, error, {}, textOf);
  };
  const submit = form.handleSubmit(async (input) => {
    try {
      const payment = await pay.mutateAsync({ key, input });
      toast(t('pay.done', { amount: formats.money(payment.amount), receipt: payment.receipt }));
      onClose();
    } catch (error) {
      refused(error);
    }
  });
  return { form, submit, balance, sending: sendingOf(pay) };
}

function PayForm(props: { enrollment: Enrollment; onRefresh: () => void; onClose: () => void }) {
  const { enrollment, onClose } = props;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  const { form, submit, balance, sending } = usePayForm(enrollment, props.onRefresh, onClose);
  const typed = formats.parseAmount(useWatch({ control: form.control, name: 'amount' }));
  return (
    <Popup
      title={t('pay.title')}
      onClose={sending.busy ? () => undefined : onClose}
      onSubmit={(event) => void submit(event)}
      actions={
        <>
          <Button variant="outlined" disabled={sending.busy} onClick={onClose}>
            {common(balance > 0 ? 'cancel' : 'close')}
          </Button>
          {balance > 0 && (
            <SendButton sending={sending}>{t('pay.submit', { amount: formats.money(typed ?? 0) })}</SendButton>
          )}
        </>
      }
    >
      <FormProvider {...form}>
        <Labels value={useMoneyLabels(t('notes'))}>
          <div className="fields">
            <Owed enrollment={enrollment} />
            <FormErrors />
            {balance > 0 ? (
              <MoneyFields outcome={<Rest control={form.control} balance={balance} />} />
            ) : (
              <Notice tone={enrollment.status === 'cancelled' ? 'warn' : 'ok'}>
                {t(enrollment.status === 'cancelled' ? 'pay.cancelled' : 'pay.nothing')}
              </Notice>
            )}
          </div>
        </Labels>
      </FormProvider>
    </Popup>
  );
}

/** Takes a payment for an enrollment. The dialog stays until the server has answered. */
export default function PayDialog(props: { enrollmentId: number; onClose: () => void }) {
  const t = useT('payments');
  const query = useQuery(payableQuery(props.enrollmentId));
  if (query.data && !query.isPlaceholderData) {
    return <PayForm enrollment={query.data} onRefresh={() => void query.refetch()} onClose={props.onClose} />;
  }
  return (
    <Popup title={t('pay.title')} onClose={props.onClose}>
      {query.isLoadingError ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Waiting />}
    </Popup>
  );
}
