import Button from '@mui/material/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { User, UserInvited } from '~/api/generated/types.gen';
import { useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { DeleteButton } from '~/ui/DeleteButton';
import { Facts } from '~/ui/Facts';
import { History } from '~/ui/History';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { useProblemText } from '~/ui/problemText';
import { RecordNav } from '~/ui/RecordNav';
import { Notice } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { personQuery, useDeleteUser, useEndSessions, useMakeLink, userHistoryQuery, userQuery } from './queries';
import { ActiveButton } from './ActiveButton';
import { UserBadge } from './UserBadge';
import { useUserLabels } from './UserFields';

const LinkDialog = lazy(() => import('./LinkDialog'));

function UserActions(props: { user: User }) {
  const { user } = props;
  const t = useT('users');
  const common = useT('common');
  const me = useMe();
  const toast = useToast();
  const textOf = useProblemText();
  const remove = useDeleteUser(user);
  const makeLink = useMakeLink(user.id);
  const endSessions = useEndSessions(user.id);
  const [invited, setInvited] = useState<UserInvited | null>(null);
  const refused = (error: unknown) => toast(textOf(error), 'danger');
  return (
    <>
      {user.id !== me.id && (
        <DeleteButton
          title={t('delete.title', { email: user.email })}
          text={t('delete.text')}
          remove={() => remove.mutateAsync()}
          done={t('deleted', { email: user.email })}
          leaveTo="/settings/users"
        />
      )}
      {user.id !== me.id && <ActiveButton user={user} />}
      {user.hasPassword && user.id !== me.id && (
        <Button
          variant="outlined"
          loading={endSessions.isPending}
          onClick={() =>
            endSessions.mutate(undefined, { onSuccess: () => toast(t('sessions.ended')), onError: refused })
          }
        >
          {t('sessions.end')}
        </Button>
      )}
      {user.isActive && user.id !== me.id && (
        <Button
          variant="outlined"
          loading={makeLink.isPending}
          onClick={() => makeLink.mutate(undefined, { onSuccess: setInvited, onError: refused })}
        >
          {t('link.make')}
        </Button>
      )}
      <LinkButton to={`/settings/users/${user.id}/edit`} icon="edit" variant="contained">
        {common('edit')}
      </LinkButton>
      {invited && (
        <Suspense>
          <LinkDialog invited={invited} onClose={() => setInvited(null)} />
        </Suspense>
      )}
    </>
  );
}

function PersonLink(props: { user: User }) {
  const { studentId, trainerId } = props.user;
  const t = useT('users');
  const kind = trainerId === null ? 'student' : 'trainer';
  const id = trainerId ?? studentId ?? 0;
  const { data: person } = useQuery(personQuery(kind, id));
  if (id === 0) return <>{t('person.none')}</>;
  return <Link to={`/${kind}s/${id}`}>{person ? fullName(person) : t(`person.${kind}`)}</Link>;
}

/** An account: facts, link, sessions, history. */
export default function UserPage() {
  const t = useT('users');
  const me = useMe();
  const common = useT('common');
  const formats = useFormats();
  const { data: user } = useSuspenseQuery(userQuery(routeId(useParams())));
  const history = useQuery(userHistoryQuery(user.id));
  const labels: Readonly<Record<string, string>> = { ...useUserLabels(), passwordHash: t('password') };
  const kept = (field: string, value: unknown) => {
    if (field === 'role') return common(`role.${String(value) as User['role']}`);
    if (field === 'language') return t(value === 'en' ? 'language.en' : 'language.fr');
    return field === 'isActive' ? common(value ? 'yes' : 'no') : String(value);
  };
  return (
    <Page
      title={user.email}
      parent={{ to: '/settings/users', label: t('title') }}
      badge={<UserBadge user={user} />}
      actions={
        <>
          <RecordNav list="/settings/users" kind="user" id={user.id} label={user.email} edit />
          <UserActions user={user} />
        </>
      }
    >
      {user.id === me.id && <Notice tone="note">{t('own')}</Notice>}
      <section className="card" aria-label={t('account')}>
        <Facts
          items={[
            [t('role'), common(`role.${user.role}`)],
            [t('person'), <PersonLink user={user} />],
            [
              t('language'),
              user.language === 'fr' || user.language === 'en' ? t(`language.${user.language}`) : t('language.school'),
            ],
            [t('lastLogin'), user.lastLoginAt ? formats.instant(user.lastLoginAt) : t('never')],
            [t('createdAt'), formats.dayOf(user.createdAt)],
          ]}
        />
      </section>
      <section className="card">
        <h2>{t('history')}</h2>
        <History query={history} label={(field) => labels[field] ?? field} value={kept} />
      </section>
    </Page>
  );
}
