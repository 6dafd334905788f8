import { useFormContext } from 'react-hook-form';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { DayInput, SelectInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { METHODS } from './queries';

/** What the fields of a payment and of a refund are called. */
export function useMoneyLabels(notes: string): Readonly<Record<string, string>> {
  const t = useT('payments');
  const { currency } = useFormats();
  return {
    amount: t('amountField', { currency }),
    paymentMethod: t('method'),
    paymentDate: t('date'),
    reference: t('reference'),
    notes,
  };
}

/** How much, how, when; what comes of it stands right under the amount. */
export function MoneyFields(props: { outcome: React.ReactNode; reason?: boolean }) {
  const t = useT('payments');
  const common = useT('common');
  const formats = useFormats();
  const method: unknown = useFormContext().watch('paymentMethod');
  return (
    <>
      <TextInput name="amount" required narrow inputMode="decimal" autoFocus />
      <SelectInput
        name="paymentMethod"
        narrow
        options={METHODS.map((one) => [one, common(`method.${one}`)] as const)}
      />
      {props.outcome}
      <DayInput name="paymentDate" narrow max={formats.today()} />
      {method === 'cash' ? null : <TextInput name="reference" narrow maxLength={100} help={t('referenceHelp')} />}
      <TextAreaInput name="notes" rows={2} maxLength={2000} required={props.reason ?? false} />
    </>
  );
}
