import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { ownPastQuery, ownPastShape } from './queries';
import { SessionTabs } from './SessionTabs';

/** A trainer's sessions that are over or cancelled, the latest first. */
export default function OwnPastPage() {
  const t = useT('own');
  const common = useT('common');
  const formats = useFormats();
  const control = useListState('own-sessions', ownPastShape);
  const query = useQuery(ownPastQuery(listQuery(control.state)));
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
    <Page title={t('past')}>
      <SessionTabs />
      <DataList
        label={t('past')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(session) => session.id}
        empty={<Empty icon="sessions" title={t('past.empty')} />}
      />
    </Page>
  );
}
