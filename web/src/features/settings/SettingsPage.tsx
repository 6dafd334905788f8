import type { Settings } from '~/api/generated/types.gen';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { countryNames, currencyNames, timeZones } from '~/lib/regions';
import { Field } from '~/ui/form/Field';
import { SelectInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { Page } from '~/ui/Page';
import { SettingsNav } from '~/ui/SettingsNav';
import { LogoCard } from './LogoCard';
import { schoolSchema, schoolValues } from './schema';
import { useSettingsForm } from './useSettingsForm';
import './settings.css';

function useLabels() {
  const t = useT('settings');
  return {
    schoolName: t('schoolName'),
    timeZone: t('timeZone'),
    currency: t('currency'),
    country: t('country'),
    language: t('language'),
    address: t('address'),
    phone: t('phone'),
    email: t('email'),
  };
}

/** The currency, or why it stays. */
function CurrencyInput(props: { settings: Settings }) {
  const { currency, currencyInUse } = props.settings;
  const t = useT('settings');
  const language = useLanguage();
  if (!currencyInUse) {
    return <SelectInput name="currency" narrow help={t('currencyHelp')} options={currencyNames(language)} />;
  }
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
  return (
    <Field name="currency" narrow help={t('currencyFixed')}>
      {(field) => <input className="input" readOnly value={`${name} (${currency})`} {...field} />}
    </Field>
  );
}

function SchoolFields(props: { settings: Settings }) {
  const t = useT('settings');
  const language = useLanguage();
  return (
    <>
      <fieldset>
        <legend>{t('school')}</legend>
        <TextInput name="schoolName" required maxLength={100} />
        <SelectInput name="country" narrow help={t('countryHelp')} options={countryNames(language)} />
        <CurrencyInput settings={props.settings} />
        <SelectInput
          name="timeZone"
          narrow
          help={t('timeZoneHelp')}
          options={timeZones(props.settings.timeZone).map((zone) => [zone, zone.replaceAll('_', ' ')] as const)}
        />
        <SelectInput
          name="language"
          narrow
          help={t('languageHelp')}
          options={[
            ['fr', t('language.fr')],
            ['en', t('language.en')],
          ]}
        />
      </fieldset>
      <fieldset>
        <legend>{t('contact')}</legend>
        <p className="muted">{t('contactHelp')}</p>
        <TextAreaInput name="address" rows={3} maxLength={500} />
        <TextInput name="phone" type="tel" narrow maxLength={40} />
        <TextInput name="email" type="email" narrow maxLength={254} />
      </fieldset>
    </>
  );
}

/** The school: what it is called, where it is, its logo, and how it writes money and dates. */
export default function SettingsPage() {
  const t = useT('settings');
  const common = useT('common');
  const labels = useLabels();
  const { settings, round, form } = useSettingsForm(schoolValues);
  return (
    <Page title={t('title')}>
      <SettingsNav />
      <LogoCard settings={settings} />
      <RecordForm
        key={round}
        schema={schoolSchema}
        labels={labels}
        {...form}
        blame={{ currency_in_use: 'currency' }}
        submitLabel={common('save')}
        cancelTo="/"
      >
        <SchoolFields settings={settings} />
      </RecordForm>
    </Page>
  );
}
