import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { usePersonLabels } from '~/ui/form/PersonFields';
import { History } from '~/ui/History';
import { Empty } from '~/ui/states';
import { trainerHistoryQuery, trainerSessionsQuery, trainerSessionsShape } from './queries';
import { useTrainer } from './TrainerPage';

const CalendarFeed = lazy(() => import('~/ui/calendar/CalendarFeed'));

/** The tab with what the trainer gave and will give. */
export function TrainerSessions() {
  const t = useT('trainers');
  const trainer = useTrainer();
  const formats = useFormats();
  const control = useListState('trainer-sessions', trainerSessionsShape, 's.');
  const query = useQuery(trainerSessionsQuery(trainer.id, listQuery(control.state)));
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
    <>
      <DataList
        label={t('sessions')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(session) => session.id}
        empty={<Empty icon="sessions" title={t('sessions.empty')} />}
      />
      <Suspense>
        <CalendarFeed trainer={trainer.id} />
      </Suspense>
    </>
  );
}

/** The tab with who changed the record. */
export function TrainerHistory() {
  const t = useT('trainers');
  const trainer = useTrainer();
  const labels: Readonly<Record<string, string>> = {
    ...usePersonLabels(),
    specialties: t('specialties'),
    calendarNumber: t('calendar'),
  };
  const query = useQuery(trainerHistoryQuery(trainer.id));
  return (
    <section className="card">
      <History
        query={query}
        label={(field) => labels[field] ?? field}
        value={(field) => (field === 'calendarNumber' ? '***' : null)}
      />
    </section>
  );
}
