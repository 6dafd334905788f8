import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { User } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { ROLES, usersQuery, usersShape } from './queries';
import { UserBadge } from './UserBadge';

function useColumns(): readonly Column<User>[] {
  const t = useT('users');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'email',
      header: t('email'),
      sort: 'email',
      cell: (user) => <Link to={`/settings/users/${user.id}`}>{user.email}</Link>,
    },
    { key: 'role', header: t('role'), sort: 'role', cell: (user) => common(`role.${user.role}`) },
    { key: 'state', header: t('state'), cell: (user) => <UserBadge user={user} /> },
    {
      key: 'lastLogin',
      header: t('lastLogin'),
      sort: 'lastLoginAt',
      cell: (user) => (user.lastLoginAt ? formats.instant(user.lastLoginAt) : t('never')),
    },
    {
      key: 'created',
      header: t('createdAt'),
      sort: 'createdAt',
      kind: 'num',
      cell: (user) => formats.dayOf(user.createdAt),
    },
  ];
}

/** The list of accounts. */
export default function UsersPage() {
  const t = useT('users');
  const common = useT('common');
  const can = useCan();
  const control = useListState('users', usersShape);
  const query = useQuery(usersQuery(listQuery(control.state)));
  const columns = useColumns();
  const create = can('users.write') && (
    <LinkButton to="/settings/users/new" icon="add" variant="contained">
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} parent={{ to: '/settings', label: t('settings') }} actions={create}>
      <DataList
        label={t('title')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(user) => user.id}
        search={t('search')}
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
        exports="/api/users"
        empty={
          <Empty icon="user" title={t('empty')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
