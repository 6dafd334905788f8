import { valibotResolver } from '@hookform/resolvers/valibot';
import { FormProvider, useForm } from 'react-hook-form';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { PasswordInput } from '~/ui/form/PasswordInput';
import { SendButton } from '~/ui/form/SendButton';
import { useSending } from '~/ui/form/useSending';
import { useToast } from '~/ui/Toasts';
import { useChangePassword } from './queries';
import { passwordSchema, type PasswordValues } from './schema';

const EMPTY: PasswordValues = { currentPassword: '', newPassword: '' };

/** Changes one's own password, against the current one. */
export function PasswordForm() {
  const t = useT('profile');
  const common = useT('common');
  const me = useMe();
  const toast = useToast();
  const change = useChangePassword();
  const form = useForm<PasswordValues>({ resolver: valibotResolver(passwordSchema), defaultValues: EMPTY });
  const { sending, submit, fail } = useSending(form);
  const save = submit(async (input) => {
    try {
      await change.mutateAsync(input);
      form.reset(EMPTY);
      toast(t('password.saved'));
    } catch (error) {
      fail(error);
    }
  });
  return (
    <FormProvider {...form}>
      <Labels value={{ currentPassword: t('password.current'), newPassword: t('password.new') }}>
        <form className="form" noValidate onSubmit={(event) => void save(event)}>
          <FormErrors />
          <fieldset>
            <legend>{t('password')}</legend>
            {/* A password manager has to know whose password this is. */}
            <input
              type="email"
              name="email"
              autoComplete="username"
              value={me.email}
              readOnly
              className="hidden"
              tabIndex={-1}
              aria-hidden="true"
            />
            <p className="muted">{t('password.others')}</p>
            <PasswordInput name="currentPassword" current />
            <PasswordInput name="newPassword" help={common('password.rules')} />
            <div>
              <SendButton sending={sending}>{t('password.save')}</SendButton>
            </div>
          </fieldset>
        </form>
      </Labels>
    </FormProvider>
  );
}
