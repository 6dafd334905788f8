import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { fullName } from '~/lib/person';
import { useListState } from '~/lib/useListState';
import { Badge, Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { sessionsQuery, sessionsShape } from './queries';

function useColumns(): readonly Column<Session>[] {
  const t = useT('sessions');
  const common = useT('common');
  const formats = useFormats();
  return [
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
      key: 'trainer',
      header: t('trainer'),
      cell: ({ trainer }) => (trainer ? fullName(trainer) : <Badge tone="warn">{t('noTrainer')}</Badge>),
    },
    { key: 'location', header: t('location'), cell: (session) => session.location ?? common('none') },
    {
      key: 'filled',
      header: t('filled'),
      sort: 'fillRate',
      cell: (session) => <Seats taken={session.seatsTaken} capacity={session.capacity} />,
    },
    { key: 'status', header: t('status'), cell: (session) => <StatusBadge status={session.status} /> },
  ];
}

function useFilters() {
  const t = useT('sessions');
  const common = useT('common');
  const statuses = ['upcoming', 'ongoing', 'finished', 'cancelled'] as const;
  return [
    {
      name: 'status',
      label: t('filter.status'),
      options: statuses.map((status) => [status, common(`status.${status}`)] as const),
    },
    {
      name: 'hasSeats',
      label: t('filter.seats'),
      options: [['true', t('filter.seats.true')] as const, ['false', t('filter.seats.false')] as const],
    },
    {
      name: 'hasTrainer',
      label: t('filter.trainer'),
      options: [['true', t('filter.trainer.true')] as const, ['false', t('filter.trainer.false')] as const],
    },
    { name: 'courseId', label: t('filter.course') },
    { name: 'trainerId', label: t('filter.one') },
    { name: 'category', label: t('filter.category') },
    { name: 'from', label: t('filter.from') },
    { name: 'to', label: t('filter.to') },
  ];
}

/** The list of sessions. */
export default function SessionsPage() {
  const t = useT('sessions');
  const can = useCan();
  const control = useListState('sessions', sessionsShape);
  const query = useQuery(sessionsQuery(listQuery(control.state)));
  const columns = useColumns();
  const filters = useFilters();
  const create = can('sessions.write') && (
    <LinkButton to="/sessions/new" icon="add" variant="contained">
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} actions={create}>
      <DataList
        label={t('title')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(session) => session.id}
        search={t('search')}
        filters={filters}
        exports="/api/sessions"
        empty={
          <Empty icon="sessions" title={t('empty.title')} text={t('empty.text')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
