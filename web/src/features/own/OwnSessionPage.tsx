import Button from '@mui/material/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Session, SessionSeat } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataTable, TableSkeleton, type Column } from '~/ui/DataTable';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { Empty, Failure } from '~/ui/states';
import { ownRosterQuery, ownSessionQuery } from './queries';
import './own.css';

function Roster(props: { sessionId: number }) {
  const t = useT('own');
  const common = useT('common');
  const query = useQuery(ownRosterQuery(props.sessionId));
  const columns: readonly Column<SessionSeat>[] = [
    { key: 'student', header: t('student'), cell: ({ student }) => listName(student) },
    {
      key: 'phone',
      header: common('person.phone'),
      cell: ({ student }) => (student.phone ? <Phone number={student.phone} /> : common('none')),
    },
    {
      key: 'email',
      kind: 'email',
      header: common('person.email'),
      cell: ({ student }) => (student.email ? <a href={`mailto:${student.email}`}>{student.email}</a> : common('none')),
    },
  ];
  if (query.isPending) return <TableSkeleton rows={4} />;
  if (query.isLoadingError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <Empty icon="students" title={t('roster.empty')} />;
  return <DataTable label={t('roster')} columns={columns} rows={query.data} rowKey={(seat) => seat.enrollmentId} />;
}

/** The papers for the room, and a letter to everybody that shows nobody the others' addresses. */
function Actions(props: { session: Session }) {
  const { session } = props;
  const t = useT('own');
  const { data: roster = [] } = useQuery(ownRosterQuery(session.id));
  const addresses = roster.flatMap(({ student }) => (student.email ? [student.email] : []));
  return (
    <>
      {addresses.length > 0 && (
        <Button variant="outlined" href={`mailto:?bcc=${addresses.map(encodeURIComponent).join(',')}`}>
          {t('writeAll')}
        </Button>
      )}
      <LinkButton to={`/sessions/${session.id}/attendance-sheet`} icon="print" variant="contained">
        {t('sheet')}
      </LinkButton>
    </>
  );
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
      actions={<Actions session={session} />}
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
      <div className="list own-roster">
        <Roster sessionId={session.id} />
      </div>
    </Page>
  );
}
