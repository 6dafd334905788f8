import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useWatch, type Control } from 'react-hook-form';
import type { Payment, PaymentRefund } from '~/api/generated/types.gen';
import { ApiProblem, isPassing } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { newIdempotencyKey } from '~/lib/idempotencyKey';
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
import { refundableQuery, useRefund } from './queries';
import { refundSchema, type RefundValues } from './schema';

/** What becomes of the enrollment when this amount is given back. Shown while typing; the server computes what is stored. */
function Outcome(props: { control: Control<RefundValues, unknown, PaymentRefund>; payment: Payment }) {
  const { enrollment, refundable } = props.payment;
  const t = useT('payments');
  const formats = useFormats();
  const typed = formats.parseAmount(useWatch({ control: props.control, name: 'amount' })) ?? 0;
  const round = (value: number) => formats.money(Number(value.toFixed(formats.decimals)));
  if (typed > refundable) return <Notice tone="warn">{t('refund.tooMuch', { amount: round(refundable) })}</Notice>;
  const kept = enrollment.amountPaid - typed;
  const due = enrollment.balance + typed;
  return (
    <p className="muted" role="status">
      {enrollment.status === 'cancelled'
        ? t(kept > 0 ? 'refund.kept' : 'refund.nothingKept', { amount: round(kept) })
        : t(enrollment.status === 'paid' ? 'refund.pending' : 'refund.after', { amount: round(due) })}
    </p>
  );
}

function Given(props: { payment: Payment }) {
  const { payment } = props;
  const { enrollment } = payment;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  return (
    <>
      <p>
        <strong>
          {enrollment.studentFirstName} {enrollment.studentLastName}
        </strong>
        <br />
        <span className="muted">
          {enrollment.courseTitle}, {formats.period(enrollment.startDate, enrollment.endDate)}
        </span>
      </p>
      <Facts
        items={[
          [t('receipt'), payment.receipt],
          [t('refund.taken'), `${formats.money(payment.amount)}, ${common(`method.${payment.paymentMethod}`)}`],
          [t('refund.left'), formats.money(payment.refundable)],
        ]}
      />
    </>
  );
}

function useRefundForm(payment: Payment, onRefresh: () => void, onClose: () => void) {
  const t = useT('payments');
  const formats = useFormats();
  const toast = useToast();
  const textOf = useProblemText();
  const [key, setKey] = useState(newIdempotencyKey);
  const refund = useRefund(payment.id);
  const form = useForm<RefundValues, unknown, PaymentRefund>({
    resolver: valibotResolver(refundSchema(formats.decimals, payment.refundable, formats.today())),
    defaultValues: {
      amount: formats.moneyInput(payment.refundable),
      paymentMethod: payment.paymentMethod,
      paymentDate: formats.today(),
      reference: '',
      notes: '',
    },
  });
  const refused = (error: unknown) => {
    if (isPassing(error)) return form.setError('root', { message: t('refund.retry') });
    onRefresh();
    const left = error instanceof ApiProblem ? error.extension<number>('refundable') : undefined;
    if (left !== undefined) {
      return form.setError('root', { message: t('refund.changed', { amount: formats.money(left) }) });
    }
    if (error instanceof ApiProblem && error.code === 'idempotency_key_reused') {
      // An earlier try of this dialog arrived although no answer did; what is typed now would be another refund.
      setKey(newIdempotencyKey());
      return form.setError('root', { message: t('refund.arrived') });
    }
    return putProblem(form, error, {}, textOf);
  };
  const submit = form.handleSubmit(async (input) => {
    try {
      const made = await refund.mutateAsync({ key, input });
      toast(t('refund.done', { amount: formats.money(-made.amount), receipt: made.receipt }));
      onClose();
    } catch (error) {
      refused(error);
    }
  });
  return { form, submit, sending: sendingOf(refund) };
}

function RefundForm(props: { payment: Payment; onRefresh: () => void; onClose: () => void }) {
  const { payment, onClose } = props;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  const { form, submit, sending } = useRefundForm(payment, props.onRefresh, onClose);
  const typed = formats.parseAmount(useWatch({ control: form.control, name: 'amount' }));
  const possible = payment.refundable > 0;
  return (
    <Popup
      title={t('refund.title', { receipt: payment.receipt })}
      onClose={sending.busy ? () => undefined : onClose}
      onSubmit={(event) => void submit(event)}
      actions={
        <>
          <Button variant="outlined" disabled={sending.busy} onClick={onClose}>
            {common(possible ? 'cancel' : 'close')}
          </Button>
          {possible && (
            <SendButton sending={sending} danger>
              {t('refund.submit', { amount: formats.money(typed ?? 0) })}
            </SendButton>
          )}
        </>
      }
    >
      <FormProvider {...form}>
        <Labels value={useMoneyLabels(t('refund.reason'))}>
          <div className="fields">
            <Given payment={payment} />
            <FormErrors />
            {possible ? (
              <>
                <p className="muted">{t('refund.text')}</p>
                <MoneyFields outcome={<Outcome control={form.control} payment={payment} />} reason />
              </>
            ) : (
              <Notice tone="note">{t(payment.refundOf ? 'refund.ofRefund' : 'refund.nothing')}</Notice>
            )}
          </div>
        </Labels>
      </FormProvider>
    </Popup>
  );
}

/** Gives a payment back, wholly or in part, by a counter-entry. The dialog stays until the server has answered. */
export default function RefundDialog(props: { paymentId: number; onClose: () => void }) {
  const t = useT('payments');
  const query = useQuery(refundableQuery(props.paymentId));
  if (query.data) {
    return <RefundForm payment={query.data} onRefresh={() => void query.refetch()} onClose={props.onClose} />;
  }
  return (
    <Popup title={t('refund')} onClose={props.onClose}>
      {query.isLoadingError ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Waiting />}
    </Popup>
  );
}
