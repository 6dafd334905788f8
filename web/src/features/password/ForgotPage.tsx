import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { InferInput } from 'valibot';
import { postApiAuthForgot } from '~/api/generated/sdk.gen';
import { useT } from '~/lib/i18n/I18n';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { TextInput } from '~/ui/form/inputs';
import { putProblem } from '~/ui/form/putProblem';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import { PublicPage } from './PublicPage';
import { forgotSchema } from './schema';

/** For who forgot the password. The answer is the same whether an account exists or not. */
export default function ForgotPage() {
  const t = useT('password');
  const textOf = useProblemText();
  const [sent, setSent] = useState(false);
  const form = useForm<InferInput<typeof forgotSchema>>({
    resolver: valibotResolver(forgotSchema),
    defaultValues: { email: '' },
  });
  const submit = form.handleSubmit(async (input) => {
    try {
      await postApiAuthForgot({ body: input });
      setSent(true);
    } catch (error) {
      putProblem(form, error, {}, textOf);
    }
  });
  return (
    <PublicPage title={t('forgot.title')}>
      {sent ? (
        <>
          <Notice tone="ok" alert>
            {t('forgot.sent')}
          </Notice>
          <p>{t('forgot.admin')}</p>
          <p>
            <a href="/login">{t('forgot.back')}</a>
          </p>
        </>
      ) : (
        <FormProvider {...form}>
          <Labels value={{ email: t('email') }}>
            <p>{t('forgot.intro')}</p>
            <form className="form" noValidate onSubmit={(event) => void submit(event)}>
              <FormErrors />
              <fieldset>
                <TextInput name="email" type="email" required autoComplete="username" maxLength={254} autoFocus />
                <div className="public-actions">
                  <Button type="submit" variant="contained" loading={form.formState.isSubmitting}>
                    {t('forgot.send')}
                  </Button>
                  <a href="/login">{t('forgot.back')}</a>
                </div>
              </fieldset>
            </form>
          </Labels>
        </FormProvider>
      )}
    </PublicPage>
  );
}
