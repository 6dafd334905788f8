import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useWatch, type Control } from 'react-hook-form';
import type { Enrollment, PaymentInput } from '~/api/generated/types.gen';
import { ApiProblem, isPassing } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/person';
import { Facts } from '~/ui/Facts';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { DayInput, SelectInput, TextInput } from '~/ui/form/inputs';
import { putProblem } from '~/ui/form/putProblem';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Failure, Notice, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { METHODS, payableQuery, usePay } from './queries';
import { paymentSchema, type PaymentValues } from './schema';

function Rest(props: { control: Control<PaymentValues, unknown, PaymentInput>; balance: number }) {
  const t = useT('payments');
  const formats = useFormats();
  const typed = formats.parseAmount(useWatch({ control: props.control, name: 'amount' }));
  if (typed === null || typed <= 0 || typed > props.balance) return null;
  // Shown while typing only; the server computes what is stored.
  const rest = Number((props.balance - typed).toFixed(formats.decimals));
  return (
    <p className="muted" role="status">
      {rest === 0 ? t('pay.settled') : t('pay.after', { amount: formats.money(rest) })}
    </p>
  );
}

function PayForm(props: { enrollment: Enrollment; onRefresh: () => void; onClose: () => void }) {
  const { enrollment, onClose } = props;
  const balance = enrollment.balance ?? 0;
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  const toast = useToast();
  const textOf = useProblemText();
  const [key] = useState(() => crypto.randomUUID());
  const pay = usePay(enrollment.id, key);
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
  const typed = formats.parseAmount(useWatch({ control: form.control, name: 'amount' }));
  const labels = {
    amount: t('amountField', { currency: formats.currency }),
    paymentMethod: t('method'),
    paymentDate: t('date'),
    reference: t('reference'),
  };
  const submit = form.handleSubmit(async (input) => {
    try {
      const payment = await pay.mutateAsync(input);
      toast(t('pay.done', { amount: formats.money(payment.amount), receipt: payment.receipt }));
      onClose();
    } catch (error) {
      const left = error instanceof ApiProblem ? error.extension<number>('balance') : undefined;
      if (left !== undefined) {
        form.setError('root', { message: t('pay.balanceChanged', { amount: formats.money(left) }) });
        props.onRefresh();
      } else if (isPassing(error)) form.setError('root', { message: t('pay.retry') });
      else putProblem(form, error, {}, textOf);
    }
  });
  return (
    <Popup
      title={t('pay.title')}
      onClose={pay.isPending ? () => undefined : onClose}
      onSubmit={(event) => void submit(event)}
      actions={
        <>
          <Button variant="outlined" disabled={pay.isPending} onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={pay.isPending} disabled={balance <= 0}>
            {t('pay.submit', { amount: formats.money(typed ?? 0) })}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <Labels value={labels}>
          <div className="fields">
            <p>
              <strong>{fullName(enrollment.student)}</strong>
              <br />
              <span className="muted">
                {enrollment.session.courseTitle},{' '}
                {formats.period(enrollment.session.startDate, enrollment.session.endDate)}
              </span>
            </p>
            <Facts
              items={[
                [t('pay.price'), formats.money((enrollment.price ?? 0) - (enrollment.discount ?? 0))],
                [t('pay.paid'), formats.money(enrollment.amountPaid ?? 0)],
                [t('pay.due'), formats.money(balance)],
              ]}
            />
            <FormErrors />
            {balance <= 0 ? (
              <Notice tone="ok">{t('pay.nothing')}</Notice>
            ) : (
              <>
                <TextInput name="amount" required narrow inputMode="decimal" autoFocus />
                <SelectInput
                  name="paymentMethod"
                  narrow
                  options={METHODS.map((method) => [method, common(`method.${method}`)] as const)}
                />
                <Rest control={form.control} balance={balance} />
                <DayInput name="paymentDate" narrow max={formats.today()} />
                <TextInput name="reference" narrow maxLength={100} />
              </>
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
      {query.isError ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Waiting />}
    </Popup>
  );
}
