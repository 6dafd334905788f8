import { Link } from 'react-router';
import type { User } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import type { Column } from '~/ui/DataTable';
import { ListPage } from '~/ui/ListPage';
import { useUserActions } from './bulk';
import { SettingsNav } from '~/ui/SettingsNav';
import { ROLES, countUsers, usersQuery, usersShape } from './queries';
import { UserBadge } from './UserBadge';

function useColumns(): readonly Column<User>[] {
  const t = useT('users');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'email',
      kind: 'email',
      header: t('email'),
      sort: 'email',
      fields: ['email'],
      cell: (user) => <Link to={`/settings/users/${user.id}`}>{user.email}</Link>,
    },
    {
      key: 'role',
      header: t('role'),
      sort: 'role',
      fields: ['role'],
      cell: (user) => common(`role.${user.role}`),
    },
    { key: 'state', header: t('state'), fields: ['isActive'], cell: (user) => <UserBadge user={user} /> },
    {
      key: 'lastLogin',
      header: t('lastLogin'),
      sort: 'lastLoginAt',
      fields: ['lastLoginAt'],
      cell: (user) => (user.lastLoginAt ? formats.instant(user.lastLoginAt) : t('never')),
    },
    {
      key: 'created',
      header: t('createdAt'),
      sort: 'createdAt',
      kind: 'num',
      fields: ['createdAt'],
      cell: (user) => formats.dayOf(user.createdAt),
    },
  ];
}

/** The list of accounts. */
export default function UsersPage() {
  const t = useT('users');
  const common = useT('common');
  const can = useCan();
  return (
    <ListPage
      name="users"
      path="/settings/users"
      shape={usersShape}
      source={usersQuery}
      title={t('title')}
      nav={<SettingsNav />}
      search={t('search')}
      columns={useColumns()}
      kinds={{
        filter: 'role',
        all: t('kind.all'),
        count: countUsers,
        each: [
          ['admin', t('kind.admin')],
          ['trainer', t('kind.trainer')],
          ['student', t('kind.student')],
        ],
      }}
      filters={[
        { name: 'role', label: t('role'), options: ROLES.map((role) => [role, common(`role.${role}`)] as const) },
        {
          name: 'isActive',
          label: t('filter.active'),
          options: [
            ['true', t('filter.active.true')],
            ['false', t('filter.active.false')],
          ],
        },
      ]}
      bulk={useUserActions()}
      create={can('users.write') && { to: '/settings/users/new', label: t('new') }}
      empty={{ icon: 'user', title: t('empty') }}
    />
  );
}
