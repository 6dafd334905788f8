import Button from '@mui/material/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { countryNames, currencyNames, guess, timeZones } from '~/lib/regions';
import { Facts } from '~/ui/Facts';
import { SelectInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { PasswordInput } from '~/ui/form/PasswordInput';
import { Notice } from '~/ui/states';
import type { SetupValues } from './schema';

/** From here on a password is long enough to be good. */
const GOOD = 16;
const FAIR = 12;
const SHORTEST = 8;

function level(length: number): 'none' | 'short' | 'weak' | 'fair' | 'good' {
  if (length === 0) return 'none';
  if (length < SHORTEST) return 'short';
  if (length < FAIR) return 'weak';
  return length < GOOD ? 'fair' : 'good';
}

/** Says how long the password is; length is what counts, so there are no rules of composition. */
function Strength() {
  const t = useT('setup');
  const { length } = useWatch<SetupValues, 'password'>({ name: 'password' });
  return (
    <div className="strength">
      <svg viewBox="0 0 200 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="strength-rail" width="200" height="6" rx="3" />
        <rect className={`strength-${level(length)}`} width={Math.min(length / GOOD, 1) * 200} height="6" rx="3" />
      </svg>
      <span role="status">{t(`strength.${level(length)}`)}</span>
    </div>
  );
}

export function AccountStep() {
  const t = useT('setup');
  return (
    <fieldset>
      <legend>{t('step.account')}</legend>
      <TextInput name="code" required help={t('codeHelp')} maxLength={40} autoFocus />
      <TextInput name="email" type="email" required autoComplete="username" maxLength={254} />
      <PasswordInput name="password" help={t('passwordHelp')} />
      <Strength />
    </fieldset>
  );
}

export function SchoolStep() {
  const t = useT('setup');
  const language = useLanguage();
  const zones = timeZones(guess(navigator.language).timeZone);
  return (
    <fieldset>
      <legend>{t('step.school')}</legend>
      <TextInput name="schoolName" required autoComplete="organization" maxLength={100} autoFocus />
      <TextAreaInput name="address" rows={3} maxLength={500} help={t('addressHelp')} />
      <SelectInput name="country" help={t('countryHelp')} options={countryNames(language)} />
      <SelectInput name="currency" help={t('currencyHelp')} options={currencyNames(language)} />
      <SelectInput name="timeZone" narrow options={zones.map((zone) => [zone, zone.replaceAll('_', ' ')] as const)} />
      <SelectInput
        name="language"
        narrow
        options={(['fr', 'en'] as const).map((choice) => [choice, t(`language.${choice}`)] as const)}
      />
    </fieldset>
  );
}

/** What was typed, to be looked at once more before the school opens. */
export function CheckStep(props: { onEdit: (step: number) => void }) {
  const t = useT('setup');
  const language = useLanguage();
  const values = useFormContext<SetupValues>().getValues();
  const currency = new Intl.DisplayNames(language, { type: 'currency' }).of(values.currency) ?? values.currency;
  return (
    <>
      <section className="card setup-check" aria-labelledby="check-account">
        <h2 id="check-account">{t('step.account')}</h2>
        <Facts items={[[t('email'), values.email]]} />
        <Button variant="outlined" onClick={() => props.onEdit(0)}>
          {t('edit.account')}
        </Button>
      </section>
      <section className="card setup-check" aria-labelledby="check-school">
        <h2 id="check-school">{t('step.school')}</h2>
        <Facts
          items={[
            [t('schoolName'), values.schoolName],
            [t('address'), values.address || null],
            [t('currency'), `${currency} (${values.currency})`],
            [t('timeZone'), values.timeZone.replaceAll('_', ' ')],
            [t('language'), t(`language.${values.language}`)],
          ]}
        />
        <Button variant="outlined" onClick={() => props.onEdit(1)}>
          {t('edit.school')}
        </Button>
      </section>
      <Notice tone="note">{t('demo')}</Notice>
    </>
  );
}
