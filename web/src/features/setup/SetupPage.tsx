import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { getApiSetup, postApiSetup } from '~/api/generated/sdk.gen';
import { body } from '~/api/page';
import { ApiProblem } from '~/api/problem';
import logo from '~/assets/favicon.svg';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { SelectInput, TextInput } from '~/ui/form/inputs';
import { putProblem } from '~/ui/form/putProblem';
import { Page } from '~/ui/Page';
import { useProblemText } from '~/ui/problemText';
import { Notice, Waiting } from '~/ui/states';
import { countryNames, currencyNames, guess, timeZones } from '~/lib/regions';
import { ACCOUNT_FIELDS, MIN_PASSWORD, setupSchema, type SetupValues } from './schema';
import './SetupPage.css';

function useLabels() {
  const t = useT('setup');
  return {
    code: t('code'),
    email: t('email'),
    password: t('password'),
    schoolName: t('schoolName'),
    timeZone: t('timeZone'),
    currency: t('currency'),
    country: t('country'),
    language: t('language'),
  };
}

/** Says how long the password is; length is what counts, so there are no rules of composition. */
function Strength() {
  const t = useT('setup');
  const { length } = useWatch<SetupValues, 'password'>({ name: 'password' });
  const level = length === 0 ? 'none' : length < MIN_PASSWORD ? 'short' : length < 16 ? 'fair' : 'good';
  return (
    <div className="strength">
      <svg viewBox="0 0 200 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="strength-rail" width="200" height="6" rx="3" />
        <rect className={`strength-${level}`} width={Math.min(length / 16, 1) * 200} height="6" rx="3" />
      </svg>
      <span role="status">{t(`strength.${level}`)}</span>
    </div>
  );
}

function AccountStep() {
  const t = useT('setup');
  return (
    <fieldset>
      <legend>{t('step.account')}</legend>
      <TextInput name="code" required help={t('codeHelp')} maxLength={100} autoFocus />
      <TextInput name="email" type="email" required autoComplete="username" maxLength={254} />
      <TextInput
        name="password"
        type="password"
        required
        autoComplete="new-password"
        help={t('passwordHelp')}
        maxLength={128}
      />
      <Strength />
    </fieldset>
  );
}

function SchoolStep() {
  const t = useT('setup');
  const language = useLanguage();
  const zones = timeZones(guess(navigator.language).timeZone);
  return (
    <fieldset>
      <legend>{t('step.school')}</legend>
      <TextInput name="schoolName" required autoComplete="organization" maxLength={200} autoFocus />
      <SelectInput name="country" help={t('countryHelp')} options={countryNames(language)} />
      <SelectInput name="currency" narrow options={currencyNames(language)} />
      <SelectInput name="timeZone" narrow options={zones.map((zone) => [zone, zone] as const)} />
      <SelectInput
        name="language"
        narrow
        options={(['fr', 'en'] as const).map((choice) => [choice, t(`language.${choice}`)] as const)}
      />
    </fieldset>
  );
}

function SetupForm() {
  const t = useT('setup');
  const language = useLanguage();
  const textOf = useProblemText();
  const [step, setStep] = useState<1 | 2>(1);
  const form = useForm<SetupValues>({
    resolver: valibotResolver(setupSchema),
    defaultValues: { code: '', email: '', password: '', schoolName: '', language, ...guess(navigator.language) },
  });
  const send = form.handleSubmit(async (input) => {
    try {
      await postApiSetup({ body: input });
      // The answer signed the first user in; the page load starts the application with the new cookies.
      window.location.assign('/');
    } catch (error) {
      const fields = error instanceof ApiProblem ? error.fields.map((fault) => fault.field) : [];
      const first = ACCOUNT_FIELDS.some((name) => fields.includes(name));
      if (first || (error instanceof ApiProblem && error.code === 'setup_code')) setStep(1);
      putProblem(form, error, { setup_code: 'code' }, textOf);
    }
  });
  const submit = async (event: FormEvent) => {
    if (step === 2) return send(event);
    event.preventDefault();
    if (await form.trigger(ACCOUNT_FIELDS, { shouldFocus: true })) setStep(2);
    return undefined;
  };
  return (
    <FormProvider {...form}>
      <Labels value={useLabels()}>
        <form className="form" noValidate onSubmit={(event) => void submit(event)}>
          <p className="muted">{t('step', { at: step, of: 2 })}</p>
          <FormErrors />
          {step === 1 ? <AccountStep /> : <SchoolStep />}
          <div className="setup-actions">
            {step === 2 && (
              <Button variant="outlined" onClick={() => setStep(1)}>
                {t('back')}
              </Button>
            )}
            <Button type="submit" variant="contained" loading={form.formState.isSubmitting}>
              {step === 1 ? t('next') : t('submit')}
            </Button>
          </div>
        </form>
      </Labels>
    </FormProvider>
  );
}

/** What a new installation shows first: the first user and the school, protected by the server's one-time code. */
export default function SetupPage() {
  const t = useT('setup');
  const { data: state } = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => body(getApiSetup({ signal })),
  });
  return (
    <main className="setup">
      <img src={logo} alt="" width="44" height="44" />
      <Page title={t('title')}>
        {!state && <Waiting />}
        {state?.configured && (
          <Notice tone="note">
            {t('done')} <a href="/login">{t('login')}</a>
          </Notice>
        )}
        {state && !state.configured && (
          <>
            <p>{t('intro')}</p>
            <SetupForm />
          </>
        )}
      </Page>
    </main>
  );
}
