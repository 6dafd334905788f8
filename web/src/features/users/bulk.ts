import { putApiUsersById } from '~/api/generated/sdk.gen';
import type { User } from '~/api/generated/types.gen';
import { useCan, useMe } from '~/api/me';
import { ifMatch } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import type { BulkAction } from '~/ui/bulk';

function setActive(user: User, isActive: boolean) {
  const { email, role, language } = user;
  return putApiUsersById({
    path: { id: user.id },
    body: { email, role, language, isActive },
    headers: ifMatch(user.version),
  });
}

/** What can be done to several accounts at once; nobody shuts themselves out. */
export function useUserActions(): readonly BulkAction<User>[] {
  const t = useT('users');
  const me = useMe();
  const can = useCan();
  if (!can('users.write')) return [];
  const nameOf = (user: User) => user.email;
  return [
    {
      key: 'enable',
      label: t('bulk.enable'),
      icon: 'check',
      applies: (user) => !user.isActive,
      title: (n) => t('bulk.enable.title', { n }),
      text: () => t('bulk.enable.text'),
      run: (user) => setActive(user, true),
      done: (n) => t('bulk.enabled', { n }),
      nameOf,
    },
    {
      key: 'disable',
      label: t('bulk.disable'),
      icon: 'close',
      danger: true,
      applies: (user) => user.isActive && user.id !== me.id,
      title: (n) => t('bulk.disable.title', { n }),
      text: () => t('bulk.disable.text'),
      run: (user) => setActive(user, false),
      done: (n) => t('bulk.disabled', { n }),
      nameOf,
    },
  ];
}
