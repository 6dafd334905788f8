import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { DayInput, SelectInput, TextInput } from '~/ui/form/inputs';
import { METHODS, type EnrollmentValues } from './schema';

function Rest(props: { due: number }) {
  const t = useT('enrollments');
  const formats = useFormats();
  const typed = formats.parseAmount(useWatch<EnrollmentValues, 'amount'>({ name: 'amount' }));
  if (typed === null || typed <= 0 || typed > props.due) return null;
  const rest = Number((props.due - typed).toFixed(formats.decimals));
  return (
    <p className="muted" role="status">
      {rest === 0 ? t('settled') : t('rest', { amount: formats.money(rest) })}
    </p>
  );
}

/** What is to be paid, an optional discount, and the first payment now or later. `locked` once enrolled. */
export function PaymentBlock(props: { due: number; locked: boolean }) {
  const { due, locked } = props;
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const { register } = useFormContext<EnrollmentValues>();
  const when = useWatch<EnrollmentValues, 'when'>({ name: 'when' });
  return (
    <>
      <p className="flow-due">
        {t('toPay')} <strong>{formats.money(due)}</strong>
      </p>
      {!locked && (
        <details>
          <summary>{t('addDiscount')}</summary>
          <div className="fields">
            <TextInput name="discount" narrow inputMode="decimal" />
            <TextInput name="discountReason" narrow maxLength={200} />
          </div>
        </details>
      )}
      {due <= 0 ? (
        <p className="muted">{t('free')}</p>
      ) : (
        <>
          <div role="radiogroup" aria-label={t('when')} className="flow-when">
            {(['later', 'now'] as const).map((choice) => (
              <label key={choice} className="check">
                <input type="radio" value={choice} {...register('when')} />
                <span>{t(`when.${choice}`)}</span>
              </label>
            ))}
          </div>
          {when === 'now' && (
            <div className="fields">
              <TextInput name="amount" required narrow inputMode="decimal" />
              <SelectInput
                name="paymentMethod"
                narrow
                options={METHODS.map((method) => [method, common(`method.${method}`)] as const)}
              />
              <Rest due={due} />
              <DayInput name="paymentDate" narrow max={formats.today()} />
              <TextInput name="reference" narrow maxLength={100} />
            </div>
          )}
        </>
      )}
    </>
  );
}
