import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Notice } from '~/ui/states';
import { DayInput, SelectInput, TextInput } from '~/ui/form/inputs';
import { DiscountFields } from './DiscountFields';
import { chosenSessionQuery } from './queries';
import { METHODS, type EnrollmentValues } from './schema';
import { useChosen } from './useChosen';

function Rest(props: { due: number }) {
  const t = useT('enrollments');
  const formats = useFormats();
  const typed = formats.parseAmount(useWatch<EnrollmentValues, 'amount'>({ name: 'amount' }));
  if (typed === null || typed <= 0) return null;
  const rest = Number((props.due - typed).toFixed(formats.decimals));
  if (rest < 0) return <Notice tone="warn">{t('tooMuch', { amount: formats.money(props.due) })}</Notice>;
  return (
    <p className="muted" role="status">
      {rest === 0 ? t('settled') : t('rest', { amount: formats.money(rest) })}
    </p>
  );
}

/** What is to be paid, an optional discount, and the first payment now or later. `locked` once enrolled. */
export function PaymentBlock(props: { price: number; due: number; locked: boolean }) {
  const { price, due, locked } = props;
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const { register } = useFormContext<EnrollmentValues>();
  const [when, method, sessionId] = useWatch<EnrollmentValues, ['when', 'paymentMethod', 'sessionId']>({
    name: ['when', 'paymentMethod', 'sessionId'],
  });
  const { record: session } = useChosen(chosenSessionQuery(Number(sessionId)));
  if (!session && !locked) return <p className="muted">{t('chooseSession')}</p>;
  return (
    <>
      <p className="flow-due">
        {t('toPay')} <strong>{formats.money(due)}</strong>
      </p>
      {!locked && (
        <details className="flow-discount">
          <summary>{t('addDiscount')}</summary>
          <div className="fields">
            <DiscountFields price={price} />
          </div>
        </details>
      )}
      {due <= 0 ? (
        <p className="muted">{t(price > 0 ? 'nothingDue' : 'free')}</p>
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
              {method !== 'cash' && <TextInput name="reference" narrow maxLength={100} help={t('referenceHelp')} />}
              <TextInput name="notes" maxLength={2000} />
            </div>
          )}
        </>
      )}
    </>
  );
}
