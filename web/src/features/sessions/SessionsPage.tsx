import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { Badge, Seats, StatusBadge } from '~/ui/Badge';
import type { Column } from '~/ui/DataTable';
import type { ListFilter } from '~/ui/filters';
import { ListPage } from '~/ui/ListPage';
import { useSessionActions } from './bulk';
import { countSessions, sessionsQuery, sessionsShape } from './queries';

function useColumns(): readonly Column<Session>[] {
  const t = useT('sessions');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'course',
      header: t('course'),
      sort: 'courseTitle',
      fields: ['course.title'],
      cell: (session) => <Link to={`/sessions/${session.id}`}>{session.course.title}</Link>,
    },
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      fields: ['startDate', 'endDate'],
      cell: (session) => formats.period(session.startDate, session.endDate),
    },
    {
      key: 'trainer',
      header: t('trainer'),
      fields: ['trainer.lastName', 'trainer.firstName'],
      cell: ({ trainer }) => (trainer ? fullName(trainer) : <Badge tone="warn">{t('noTrainer')}</Badge>),
    },
    {
      key: 'location',
      header: t('location'),
      fields: ['location'],
      cell: (session) => session.location ?? common('none'),
    },
    {
      key: 'filled',
      header: t('filled'),
      sort: 'fillRate',
      fields: ['seatsTaken', 'capacity'],
      cell: (session) => <Seats taken={session.seatsTaken} capacity={session.capacity} />,
    },
    {
      key: 'status',
      header: t('status'),
      fields: ['status'],
      cell: (session) => <StatusBadge status={session.status} />,
    },
    {
      key: 'category',
      header: t('column.category'),
      extra: true,
      fields: ['course.category'],
      cell: (session) => session.course.category,
    },
    {
      key: 'left',
      header: t('column.left'),
      kind: 'num',
      extra: true,
      fields: ['seatsLeft'],
      cell: (session) => formats.number(session.seatsLeft),
    },
  ];
}

function useFilters(): readonly ListFilter[] {
  const t = useT('sessions');
  const common = useT('common');
  const statuses = ['upcoming', 'ongoing', 'finished', 'cancelled'] as const;
  const either = (key: 'filter.seats' | 'filter.trainer') =>
    [
      ['true', t(`${key}.true`)],
      ['false', t(`${key}.false`)],
    ] as const;
  return [
    {
      name: 'status',
      label: t('filter.status'),
      options: statuses.map((status) => [status, common(`status.${status}`)] as const),
    },
    { name: 'hasSeats', label: t('filter.seats'), options: either('filter.seats') },
    { name: 'hasTrainer', label: t('filter.trainer'), options: either('filter.trainer') },
    { name: 'nearlyFull', label: t('filter.nearly'), options: [['true', t('filter.nearly.true')]], seldom: true },
    { name: 'courseId', label: t('filter.course'), record: 'courses' },
    { name: 'trainerId', label: t('filter.one'), record: 'trainers' },
    { name: 'category', label: t('filter.category') },
    { name: 'from', label: t('filter.from'), day: true },
    { name: 'to', label: t('filter.to'), day: true },
  ];
}

/** The list of sessions. */
export default function SessionsPage() {
  const t = useT('sessions');
  const can = useCan();
  return (
    <ListPage
      name="sessions"
      shape={sessionsShape}
      source={sessionsQuery}
      title={t('title')}
      search={t('search')}
      columns={useColumns()}
      kinds={{
        filter: 'status',
        all: t('kind.all'),
        count: countSessions,
        each: [
          ['upcoming', t('kind.upcoming'), 'startDate'],
          ['ongoing', t('kind.ongoing')],
          ['finished', t('kind.finished')],
          ['cancelled', t('kind.cancelled')],
        ],
      }}
      filters={useFilters()}
      bulk={useSessionActions()}
      create={can('sessions.write') && { to: '/sessions/new', label: t('new') }}
      empty={{ icon: 'sessions', title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
