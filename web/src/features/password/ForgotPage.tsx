import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { InferInput } from 'valibot';
import { getApiSetup, postApiAuthForgot } from '~/api/generated/sdk.gen';
import { body } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { TextInput } from '~/ui/form/inputs';
import { SendButton } from '~/ui/form/SendButton';
import { useSending } from '~/ui/form/useSending';
import { Failure, Notice, Waiting } from '~/ui/states';
import { PublicPage } from './PublicPage';
import { forgotSchema } from './schema';

function AskForm(props: { onSent: () => void }) {
  const t = useT('password');
  const form = useForm<InferInput<typeof forgotSchema>>({
    resolver: valibotResolver(forgotSchema),
    defaultValues: { email: '' },
  });
  const { sending, submit, fail } = useSending(form);
  const ask = submit(async (input) => {
    try {
      await postApiAuthForgot({ body: input });
      props.onSent();
    } catch (error) {
      fail(error);
    }
  });
  return (
    <FormProvider {...form}>
      <Labels value={{ email: t('email') }}>
        <p>{t('forgot.intro')}</p>
        <form className="form" noValidate onSubmit={(event) => void ask(event)}>
          <FormErrors />
          <fieldset>
            <TextInput name="email" type="email" required autoComplete="username" maxLength={254} autoFocus />
            <div className="public-actions">
              <SendButton sending={sending}>{t('forgot.send')}</SendButton>
              <a href="/login">{t('forgot.back')}</a>
            </div>
          </fieldset>
        </form>
      </Labels>
    </FormProvider>
  );
}

/**
 * For who forgot the password. Where École can send e-mail it sends a link, and answers the same whether an account exists
 * or not; elsewhere the administration makes one.
 */
export default function ForgotPage() {
  const t = useT('password');
  const [sent, setSent] = useState(false);
  const setup = useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => body(getApiSetup({ signal })) });
  const asks = setup.data?.mail && !sent;
  return (
    <PublicPage title={t('forgot.title')}>
      {setup.isPending && <Waiting />}
      {setup.isError && <Failure error={setup.error} retry={() => void setup.refetch()} />}
      {asks && <AskForm onSent={() => setSent(true)} />}
      {setup.data && !asks && (
        <>
          <Notice tone={sent ? 'ok' : 'note'} alert={sent}>
            {t(sent ? 'forgot.sent' : 'forgot.admin')}
          </Notice>
          {sent && <p>{t('forgot.wait')}</p>}
          <p>
            <a href="/login">{t('forgot.back')}</a>
          </p>
        </>
      )}
    </PublicPage>
  );
}
