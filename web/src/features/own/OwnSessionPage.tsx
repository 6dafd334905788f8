import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { SessionSeat } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/person';
import { routeId } from '~/lib/route';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataTable, TableSkeleton, type Column } from '~/ui/DataTable';
import { Facts } from '~/ui/Facts';
import { Page } from '~/ui/Page';
import { Empty, Failure } from '~/ui/states';
import { ownRosterQuery, ownSessionQuery } from './queries';

function Roster(props: { sessionId: number }) {
  const t = useT('own');
  const common = useT('common');
  const query = useQuery(ownRosterQuery(props.sessionId));
  const columns: readonly Column<SessionSeat>[] = [
    { key: 'student', header: t('student'), cell: ({ student }) => listName(student) },
    {
      key: 'phone',
      header: common('person.phone'),
      cell: ({ student }) => (student.phone ? <a href={`tel:${student.phone}`}>{student.phone}</a> : common('none')),
    },
    {
      key: 'email',
      header: common('person.email'),
      cell: ({ student }) => (student.email ? <a href={`mailto:${student.email}`}>{student.email}</a> : common('none')),
    },
  ];
  if (query.isPending) return <TableSkeleton rows={4} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <Empty icon="students" title={t('roster.empty')} />;
  return <DataTable label={t('roster')} columns={columns} rows={query.data} rowKey={(seat) => seat.enrollmentId} />;
}

/** One of a trainer's sessions: when, where, and who comes. */
export default function OwnSessionPage() {
  const t = useT('own');
  const formats = useFormats();
  const { data: session } = useSuspenseQuery(ownSessionQuery(routeId(useParams())));
  return (
    <Page
      title={session.course.title}
      parent={{ to: '/my', label: t('sessions') }}
      badge={<StatusBadge status={session.status} />}
    >
      <section className="card" aria-label={t('facts')}>
        <Facts
          items={[
            [t('dates'), formats.period(session.startDate, session.endDate)],
            [t('location'), session.location],
            [t('filled'), <Seats taken={session.seatsTaken} capacity={session.capacity} />],
            [t('notes'), session.notes],
          ]}
        />
      </section>
      <h2>{t('roster')}</h2>
      <div className="list">
        <Roster sessionId={session.id} />
      </div>
    </Page>
  );
}
