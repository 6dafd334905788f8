import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type { InferInput } from 'valibot';
import { postApiAuthReset } from '~/api/generated/sdk.gen';
import { ApiProblem } from '~/api/problem';
import { useT } from '~/lib/i18n/I18n';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { PasswordInput } from '~/ui/form/PasswordInput';
import { SendButton } from '~/ui/form/SendButton';
import { useSending } from '~/ui/form/useSending';
import { Notice } from '~/ui/states';
import { PublicPage } from './PublicPage';
import { choiceSchema } from './schema';

type Stage = 'choosing' | 'done' | 'void';

function ChoiceForm(props: { token: string; onStage: (stage: Stage) => void }) {
  const t = useT('password');
  const common = useT('common');
  const form = useForm<InferInput<typeof choiceSchema>>({
    resolver: valibotResolver(choiceSchema),
    defaultValues: { password: '' },
  });
  const { sending, submit, fail } = useSending(form);
  const save = submit(async ({ password }) => {
    try {
      await postApiAuthReset({ body: { token: props.token, password } });
      props.onStage('done');
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'link_invalid') props.onStage('void');
      else fail(error);
    }
  });
  return (
    <FormProvider {...form}>
      <Labels value={{ password: t('password') }}>
        <form className="form" noValidate onSubmit={(event) => void save(event)}>
          <FormErrors />
          <fieldset>
            <PasswordInput name="password" help={common('password.rules')} autoFocus />
            <div className="public-actions">
              <SendButton sending={sending}>{t('save')}</SendButton>
            </div>
          </fieldset>
        </form>
      </Labels>
    </FormProvider>
  );
}

function ChoosePassword(props: { title: string; intro: string }) {
  const t = useT('password');
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const [stage, setStage] = useState<Stage>(token ? 'choosing' : 'void');
  return (
    <PublicPage title={props.title}>
      {stage === 'choosing' && (
        <>
          <p>{props.intro}</p>
          <ChoiceForm token={token} onStage={setStage} />
        </>
      )}
      {stage === 'done' && (
        <>
          <Notice tone="ok" alert>
            {t('done')}
          </Notice>
          <div className="public-actions">
            <Button href="/login" variant="contained">
              {t('login')}
            </Button>
          </div>
        </>
      )}
      {stage === 'void' && (
        <>
          <Notice tone="danger" alert>
            {t('void')}
          </Notice>
          <p>
            <a href="/forgot">{t('void.help')}</a>
          </p>
        </>
      )}
    </PublicPage>
  );
}

/** Where an invitation leads: the first password. */
export function InvitePage() {
  const t = useT('password');
  return <ChoosePassword title={t('invite.title')} intro={t('invite.intro')} />;
}

/** Where a password link leads: a new password. */
export function ResetPage() {
  const t = useT('password');
  return <ChoosePassword title={t('reset.title')} intro={t('reset.intro')} />;
}
