import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, type FormEvent } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { InferOutput } from 'valibot';
import { getApiSetup, postApiSetup } from '~/api/generated/sdk.gen';
import { body } from '~/api/page';
import { ApiProblem } from '~/api/problem';
import logo from '~/assets/favicon.svg';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { guess } from '~/lib/regions';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { LeaveGuard } from '~/ui/form/LeaveGuard';
import { SendButton } from '~/ui/form/SendButton';
import { useSending } from '~/ui/form/useSending';
import { Page } from '~/ui/Page';
import { Failure, Notice, Waiting } from '~/ui/states';
import { setupSchema, stepOf, STEPS, type SetupValues } from './schema';
import { AccountStep, CheckStep, SchoolStep } from './steps';
import { useStep } from './useStep';
import './SetupPage.css';

const LAST = STEPS.length - 1;

function useLabels() {
  const t = useT('setup');
  return {
    code: t('code'),
    email: t('email'),
    password: t('password'),
    schoolName: t('schoolName'),
    address: t('address'),
    timeZone: t('timeZone'),
    currency: t('currency'),
    country: t('country'),
    language: t('language'),
  };
}

/** Three steps in one form: each is checked before the next, and going back, in whatever way, loses nothing. */
function useSteps() {
  const language = useLanguage();
  const [step, setStep] = useStep();
  const opened = useRef(false);
  const form = useForm<SetupValues, unknown, InferOutput<typeof setupSchema>>({
    resolver: valibotResolver(setupSchema),
    defaultValues: {
      code: '',
      email: '',
      password: '',
      schoolName: '',
      address: '',
      language,
      ...guess(navigator.language),
    },
  });
  const { sending, submit, fail } = useSending(form, { setup_code: 'code' });
  const send = async (input: InferOutput<typeof setupSchema>) => {
    try {
      await postApiSetup({ body: input });
      opened.current = true;
      // The answer signed the first user in; the page load starts the application with the new cookies.
      window.location.assign('/');
    } catch (error) {
      const faults = error instanceof ApiProblem ? error.fields.map((fault) => fault.field) : [];
      setStep(error instanceof ApiProblem && error.code === 'setup_code' ? 0 : stepOf(faults));
      fail(error);
    }
  };
  const go = async (event: FormEvent) => {
    if (step === LAST) return submit(send)(event);
    event.preventDefault();
    if (await form.trigger(STEPS[step], { shouldFocus: true })) setStep(step + 1);
    return undefined;
  };
  const { isDirty } = form.formState;
  return { form, step, setStep, go, sending, guards: () => isDirty && !opened.current };
}

function SetupForm() {
  const t = useT('setup');
  const { form, step, setStep, go, sending, guards } = useSteps();
  const place = useRef<HTMLParagraphElement>(null);
  const shown = useRef(step);
  useLayoutEffect(() => {
    // A step without a field to type in says where one is.
    if (shown.current !== step && step === LAST) place.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <FormProvider {...form}>
      <Labels value={useLabels()}>
        <form className="form" noValidate onSubmit={(event) => void go(event)}>
          <p className="muted" ref={place} tabIndex={-1}>
            {t('step', { at: step + 1, of: STEPS.length })}
          </p>
          <FormErrors />
          {step === 0 && <AccountStep />}
          {step === 1 && <SchoolStep />}
          {step === LAST && <CheckStep onEdit={setStep} />}
          <div className="setup-actions">
            {step > 0 && (
              <Button variant="outlined" onClick={() => setStep(step - 1)}>
                {t('back')}
              </Button>
            )}
            <SendButton sending={sending}>{t(step === LAST ? 'submit' : 'next')}</SendButton>
          </div>
        </form>
        <LeaveGuard when={guards} />
      </Labels>
    </FormProvider>
  );
}

/** What a new installation shows first: the first user and the school, protected by the server's one-time code. */
export default function SetupPage() {
  const t = useT('setup');
  const {
    data: state,
    error,
    refetch,
  } = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => body(getApiSetup({ signal })),
  });
  return (
    <main className="setup">
      <img src={logo} alt="" width="44" height="44" />
      <Page title={t('title')}>
        {!state && !error && <Waiting />}
        {!state && error && <Failure error={error} retry={() => void refetch()} />}
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
