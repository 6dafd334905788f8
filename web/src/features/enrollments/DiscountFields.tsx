import { useWatch } from 'react-hook-form';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { SelectInput, TextInput } from '~/ui/form/inputs';
import { discountOf, type Unit } from './discount';

/** A discount on `price`, in money or in percent, and its reason. */
export function DiscountFields(props: { price: number }) {
  const t = useT('enrollments');
  const formats = useFormats();
  const [typed, unit] = useWatch<{ discount: string; discountUnit: Unit }, ['discount', 'discountUnit']>({
    name: ['discount', 'discountUnit'],
  });
  const amount = discountOf(formats.parseAmount(typed), unit, props.price, formats.decimals);
  return (
    <>
      <TextInput name="discount" narrow inputMode="decimal" maxLength={20} />
      <SelectInput
        name="discountUnit"
        narrow
        options={[
          ['amount', t('unit.amount', { currency: formats.currency })],
          ['percent', t('unit.percent')],
        ]}
      />
      {unit === 'percent' && amount > 0 && (
        <p className="muted" role="status">
          {t('discountIs', { amount: formats.money(amount) })}
        </p>
      )}
      <TextInput name="discountReason" maxLength={500} help={t('discountReasonHelp')} />
    </>
  );
}
