import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { ownSessionsQuery, ownSessionsShape } from './queries';

const statuses = ['upcoming', 'ongoing', 'finished', 'cancelled'] as const;

/** A trainer's sessions, the latest first. */
export function OwnSessions() {
  const t = useT('own');
  const common = useT('common');
  const me = useMe();
  const formats = useFormats();
  const control = useListState('own-sessions', ownSessionsShape);
  const query = useQuery(ownSessionsQuery(listQuery(control.state)));
  const columns: readonly Column<Session>[] = [
    {
      key: 'course',
      header: t('course'),
      sort: 'courseTitle',
      cell: (session) => <Link to={`/my/sessions/${session.id}`}>{session.course.title}</Link>,
    },
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      cell: (session) => formats.period(session.startDate, session.endDate),
    },
    { key: 'location', header: t('location'), cell: (session) => session.location ?? common('none') },
    {
      key: 'filled',
      header: t('filled'),
      cell: (session) => <Seats taken={session.seatsTaken} capacity={session.capacity} />,
    },
    { key: 'status', header: t('status'), cell: (session) => <StatusBadge status={session.status} /> },
  ];
  return (
    <Page title={t('sessions')}>
      <DataList
        label={t('sessions')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(session) => session.id}
        filters={[
          {
            name: 'status',
            label: t('status'),
            options: statuses.map((status) => [status, common(`status.${status}`)] as const),
          },
        ]}
        empty={
          <Empty
            icon="sessions"
            title={t('sessions.empty')}
            {...(me.trainerId === null ? { text: t('unlinked') } : {})}
          />
        }
      />
    </Page>
  );
}
