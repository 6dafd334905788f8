import { useT } from '~/lib/i18n/I18n';
import { SelectInput } from '~/ui/form/inputs';
import { ROLES } from './queries';

/** The labels of an account's fields. */
export function useUserLabels() {
  const t = useT('users');
  return {
    email: t('email'),
    role: t('role'),
    isActive: t('isActive'),
    language: t('language'),
    currentPassword: t('currentPassword'),
  };
}

/** What the account may do. */
export function RoleInput() {
  const common = useT('common');
  return <SelectInput name="role" narrow options={ROLES.map((role) => [role, common(`role.${role}`)] as const)} />;
}

/** The language of the screens for this account, or the school's. */
export function LanguageInput() {
  const t = useT('users');
  return (
    <SelectInput
      name="language"
      narrow
      empty={t('language.school')}
      options={[
        ['fr', t('language.fr')],
        ['en', t('language.en')],
      ]}
    />
  );
}
