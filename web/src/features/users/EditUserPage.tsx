import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import type { User } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { CheckInput, TextInput } from '~/ui/form/inputs';
import { PasswordInput } from '~/ui/form/PasswordInput';
import { RecordForm } from '~/ui/form/RecordForm';
import { Page } from '~/ui/Page';
import { useToast } from '~/ui/Toasts';
import { userQuery, useSaveUser } from './queries';
import { userSchema, userValues, type UserValues } from './schema';
import { LanguageInput, RoleInput, useUserLabels } from './UserFields';

/** Asks for the admin's own password as soon as what is changed needs it. */
function Proof(props: { user: User }) {
  const { user } = props;
  const t = useT('users');
  const { control } = useFormContext<UserValues>();
  const [email, role] = useWatch({ control, name: ['email', 'role'] });
  if (email.trim().toLowerCase() === user.email.toLowerCase() && role === user.role) return null;
  return (
    <fieldset>
      <legend>{t('proof')}</legend>
      <PasswordInput name="currentPassword" current help={t('proof.help')} />
    </fieldset>
  );
}

/** The page that edits an account. */
export default function EditUserPage() {
  const t = useT('users');
  const common = useT('common');
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const labels = useUserLabels();
  const { data: user } = useSuspenseQuery(userQuery(routeId(useParams())));
  const saveUser = useSaveUser(user.id);
  const path = `/settings/users/${user.id}`;
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...userQuery(user.id), staleTime: 0 });
    return { values: userValues(fresh), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  return (
    <Page title={t('edit', { email: user.email })} parent={{ to: path, label: user.email }}>
      <RecordForm
        schema={userSchema}
        values={userValues(user)}
        version={user.version}
        reload={reload}
        labels={labels}
        save={(input, version) => saveUser.mutateAsync({ input, version })}
        onSaved={(saved) => {
          toast(t('saved', { email: saved.email }));
          void navigate(path);
        }}
        blame={{ users_email_unique: 'email' }}
        submitLabel={common('save')}
        cancelTo={path}
      >
        <fieldset>
          <legend>{t('account')}</legend>
          <TextInput name="email" type="email" required maxLength={254} />
          <RoleInput />
          <LanguageInput />
          <CheckInput name="isActive" label={t('isActive')} help={t('isActive.help')} />
        </fieldset>
        <Proof user={user} />
      </RecordForm>
    </Page>
  );
}
