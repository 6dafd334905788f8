import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Session, Trainer } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { fullName } from '~/lib/person';
import { routeId } from '~/lib/route';
import { useListState } from '~/lib/useListState';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { DeleteButton } from '~/ui/DeleteButton';
import { Facts } from '~/ui/Facts';
import { usePersonLabels } from '~/ui/form/PersonFields';
import { History } from '~/ui/History';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import {
  trainerHistoryQuery,
  trainerQuery,
  trainerSessionsQuery,
  trainerSessionsShape,
  useDeleteTrainer,
} from './queries';

function TrainerSessions(props: { trainer: Trainer }) {
  const t = useT('trainers');
  const formats = useFormats();
  const control = useListState('trainer-sessions', trainerSessionsShape, 's.');
  const query = useQuery(trainerSessionsQuery(props.trainer.id, listQuery(control.state)));
  const columns: readonly Column<Session>[] = [
    {
      key: 'course',
      header: t('course'),
      sort: 'courseTitle',
      cell: (session) => <Link to={`/sessions/${session.id}`}>{session.course.title}</Link>,
    },
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      cell: (session) => formats.period(session.startDate, session.endDate),
    },
    {
      key: 'filled',
      header: t('filled'),
      sort: 'fillRate',
      cell: (session) => <Seats taken={session.seatsTaken} capacity={session.capacity} />,
    },
    { key: 'status', header: t('status'), cell: (session) => <StatusBadge status={session.status} /> },
  ];
  return (
    <DataList
      label={t('sessions')}
      control={control}
      query={query}
      columns={columns}
      rowKey={(session) => session.id}
      empty={<Empty icon="sessions" title={t('sessions.empty')} />}
    />
  );
}

/** A trainer: facts, sessions, history. */
export default function TrainerPage() {
  const t = useT('trainers');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const { data: trainer } = useSuspenseQuery(trainerQuery(routeId(useParams())));
  const history = useQuery({ ...trainerHistoryQuery(trainer.id), enabled: can('trainers.write') });
  const remove = useDeleteTrainer(trainer);
  const name = fullName(trainer);
  const labels: Readonly<Record<string, string>> = { ...usePersonLabels(), specialties: t('specialties') };
  const town = [trainer.postalCode, trainer.city].filter(Boolean).join(' ');
  return (
    <Page
      title={name}
      parent={{ to: '/trainers', label: t('title') }}
      actions={
        can('trainers.write') && (
          <>
            <DeleteButton
              title={t('delete.title', { name })}
              text={t('delete.text')}
              remove={() => remove.mutateAsync()}
              done={t('deleted', { name })}
              leaveTo="/trainers"
            />
            {can('users.write') && (
              <LinkButton
                to={trainer.userId ? `/settings/users/${trainer.userId}` : `/settings/users/new?trainer=${trainer.id}`}
                icon="user"
              >
                {t(trainer.userId ? 'access.see' : 'access.create')}
              </LinkButton>
            )}
            <LinkButton to={`/trainers/${trainer.id}/edit`} icon="edit" variant="contained">
              {common('edit')}
            </LinkButton>
          </>
        )
      }
    >
      <section className="card" aria-label={t('facts')}>
        <Facts
          items={[
            [t('specialties'), trainer.specialties.join(', ')],
            [common('person.phone'), trainer.phone && <a href={`tel:${trainer.phone}`}>{trainer.phone}</a>],
            [common('person.email'), trainer.email && <a href={`mailto:${trainer.email}`}>{trainer.email}</a>],
            [common('person.address'), [trainer.address, town, trainer.country].filter(Boolean).join('\n')],
            [t('nextSession'), trainer.nextSessionDate && formats.day(trainer.nextSessionDate)],
            [common('person.notes'), trainer.notes],
          ]}
        />
      </section>
      <h2>{t('sessions')}</h2>
      <TrainerSessions trainer={trainer} />
      {can('trainers.write') && (
        <section className="card">
          <h2>{t('history')}</h2>
          <History query={history} label={(field) => labels[field] ?? field} />
        </section>
      )}
    </Page>
  );
}
