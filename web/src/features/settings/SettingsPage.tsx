import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '~/api/me';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { countryNames, currencyNames, timeZones } from '~/lib/regions';
import { SelectInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { useToast } from '~/ui/Toasts';
import { settingsQuery, useSaveSettings } from './queries';
import { settingsSchema, settingsValues } from './schema';

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
    receiptFooter: t('receiptFooter'),
  };
}

function SchoolFields(props: { timeZone: string }) {
  const t = useT('settings');
  const language = useLanguage();
  return (
    <>
      <fieldset>
        <legend>{t('school')}</legend>
        <TextInput name="schoolName" required maxLength={200} />
        <SelectInput name="country" narrow help={t('countryHelp')} options={countryNames(language)} />
        <SelectInput name="currency" narrow help={t('currencyHelp')} options={currencyNames(language)} />
        <SelectInput name="timeZone" narrow options={timeZones(props.timeZone).map((zone) => [zone, zone] as const)} />
        <SelectInput
          name="language"
          narrow
          options={[
            ['fr', t('language.fr')],
            ['en', t('language.en')],
          ]}
        />
      </fieldset>
      <fieldset>
        <legend>{t('contact')}</legend>
        <TextAreaInput name="address" rows={3} maxLength={500} />
        <TextInput name="phone" type="tel" narrow maxLength={40} />
        <TextInput name="email" type="email" narrow maxLength={254} />
      </fieldset>
      <fieldset>
        <legend>{t('receipts')}</legend>
        <TextAreaInput name="receiptFooter" rows={3} maxLength={1000} help={t('receiptFooterHelp')} />
      </fieldset>
    </>
  );
}

/** The school: what it is called, where it is and how it writes money and dates. */
export default function SettingsPage() {
  const t = useT('settings');
  const common = useT('common');
  const can = useCan();
  const toast = useToast();
  const queryClient = useQueryClient();
  const labels = useLabels();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const saveSettings = useSaveSettings();
  // A saved form starts again from what was saved, so that it no longer counts as changed.
  const [round, setRound] = useState(0);
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 });
    return { values: settingsValues(fresh), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  return (
    <Page
      title={t('title')}
      actions={
        can('users.read') && (
          <LinkButton to="/settings/users" icon="user">
            {t('users')}
          </LinkButton>
        )
      }
    >
      <RecordForm
        key={round}
        schema={settingsSchema}
        values={settingsValues(settings)}
        version={settings.version}
        reload={reload}
        labels={labels}
        save={(input, version) => saveSettings.mutateAsync({ input, version })}
        onSaved={() => {
          toast(t('saved'));
          setRound(round + 1);
        }}
        submitLabel={common('save')}
        cancelTo="/"
      >
        <SchoolFields timeZone={settings.timeZone} />
      </RecordForm>
    </Page>
  );
}
