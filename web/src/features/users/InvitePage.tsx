import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type { UserInvited } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { TextInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Failure, Waiting } from '~/ui/states';
import { OneTimeLink } from './OneTimeLink';
import { PersonInput } from './PersonInput';
import { personQuery, useInvite, type PersonKind } from './queries';
import { invitationSchema, type InvitationValues } from './schema';
import { LanguageInput, RoleInput, useUserLabels } from './UserFields';

/** A person whom the address names: `?student=7` or `?trainer=3`. */
function useAskedPerson(): { kind: PersonKind; id: number } {
  const [params] = useSearchParams();
  const kind = params.has('trainer') ? 'trainer' : 'student';
  const id = Number(params.get(kind));
  return { kind, id: Number.isSafeInteger(id) && id > 0 ? id : 0 };
}

function PersonOfRole() {
  const role = useWatch<InvitationValues, 'role'>({ name: 'role' });
  return role === 'admin' ? null : <PersonInput key={role} kind={role} />;
}

function InviteForm(props: { values: InvitationValues; onInvited: (invited: UserInvited) => void }) {
  const t = useT('users');
  const labels = useUserLabels();
  const invite = useInvite();
  return (
    <RecordForm
      schema={invitationSchema}
      values={props.values}
      labels={{
        email: labels.email,
        role: labels.role,
        language: labels.language,
        studentId: t('person.student'),
        trainerId: t('person.trainer'),
      }}
      save={(input) => invite.mutateAsync(input)}
      onSaved={props.onInvited}
      blame={{ users_email_unique: 'email' }}
      submitLabel={t('invite')}
      cancelTo="/settings/users"
    >
      <fieldset>
        <legend>{t('account')}</legend>
        <RoleInput />
        <PersonOfRole />
        <TextInput name="email" type="email" required maxLength={254} autoFocus />
        <LanguageInput />
      </fieldset>
    </RecordForm>
  );
}

/** Invites somebody: the account, then the one-time link to hand over. */
export default function InvitePage() {
  const t = useT('users');
  const asked = useAskedPerson();
  const person = useQuery(personQuery(asked.kind, asked.id));
  const [invited, setInvited] = useState<UserInvited | null>(null);
  const id = asked.id ? String(asked.id) : '';
  const values: InvitationValues = {
    email: person.data?.email ?? '',
    role: asked.id ? asked.kind : 'trainer',
    language: '',
    studentId: asked.kind === 'student' ? id : '',
    trainerId: asked.kind === 'trainer' ? id : '',
  };
  return (
    <Page title={invited ? t('invited') : t('new')} parent={{ to: '/settings/users', label: t('title') }}>
      {asked.id > 0 && person.isPending && <Waiting />}
      {person.isError && <Failure error={person.error} />}
      {!invited && (asked.id === 0 || person.isSuccess) && <InviteForm values={values} onInvited={setInvited} />}
      {invited && (
        <>
          <section className="card" aria-label={t('link')}>
            <OneTimeLink invited={invited} />
          </section>
          <div>
            <LinkButton to={`/settings/users/${invited.user.id}`} icon="user">
              {t('see')}
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
