import Button from '@mui/material/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { GetApiSessionsByIdRosterResponse, Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName, listName } from '~/lib/person';
import { routeId } from '~/lib/route';
import { Badge, Seats, StatusBadge } from '~/ui/Badge';
import { DataTable, TableSkeleton, type Column } from '~/ui/DataTable';
import { DeleteButton } from '~/ui/DeleteButton';
import { Facts } from '~/ui/Facts';
import { History } from '~/ui/History';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty, Failure, Notice } from '~/ui/states';
import { rosterQuery, sessionHistoryQuery, sessionQuery, useDeleteSession } from './queries';

type RosterLine = GetApiSessionsByIdRosterResponse[number];

const CancelSession = lazy(() => import('./CancelSession'));

function Roster(props: { session: Session; enroll: React.ReactNode }) {
  const t = useT('sessions');
  const common = useT('common');
  const can = useCan();
  const query = useQuery(rosterQuery(props.session.id));
  const columns: readonly Column<RosterLine>[] = [
    {
      key: 'student',
      header: t('student'),
      cell: ({ student }) =>
        can('students.write') ? <Link to={`/students/${student.id}`}>{listName(student)}</Link> : listName(student),
    },
    {
      key: 'contact',
      header: t('contact'),
      cell: ({ student }) => student.phone ?? student.email ?? common('none'),
    },
    { key: 'status', header: t('status'), cell: (line) => <StatusBadge status={line.status} /> },
  ];
  if (query.isPending) return <TableSkeleton rows={4} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) {
    return (
      <Empty icon="students" title={t('roster.empty')}>
        {props.enroll}
      </Empty>
    );
  }
  return <DataTable label={t('roster')} columns={columns} rows={query.data} rowKey={(line) => line.enrollmentId} />;
}

function SessionActions(props: { session: Session; enroll: React.ReactNode }) {
  const { session } = props;
  const t = useT('sessions');
  const common = useT('common');
  const remove = useDeleteSession(session);
  const [cancelling, setCancelling] = useState(false);
  return (
    <>
      {session.seatsTaken === 0 && (
        <DeleteButton
          title={t('delete.title')}
          text={t('delete.text')}
          remove={() => remove.mutateAsync()}
          done={t('deleted')}
          leaveTo="/sessions"
        />
      )}
      {session.status !== 'cancelled' && (
        <>
          <Button variant="outlined" onClick={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
          <LinkButton to={`/sessions/${session.id}/edit`} icon="edit">
            {common('edit')}
          </LinkButton>
          {props.enroll}
        </>
      )}
      {cancelling && (
        <Suspense>
          <CancelSession session={session} onClose={() => setCancelling(false)} />
        </Suspense>
      )}
    </>
  );
}

function SessionFacts(props: { session: Session }) {
  const { session } = props;
  const t = useT('sessions');
  const formats = useFormats();
  const { trainer } = session;
  return (
    <section className="card" aria-label={t('facts')}>
      <Facts
        items={[
          [t('course'), <Link to={`/courses/${session.courseId}`}>{session.course.title}</Link>],
          [t('dates'), formats.period(session.startDate, session.endDate)],
          [
            t('trainer'),
            trainer ? (
              <Link to={`/trainers/${trainer.id}`}>{fullName(trainer)}</Link>
            ) : (
              <Badge tone="warn">{t('noTrainer')}</Badge>
            ),
          ],
          [t('location'), session.location],
          [t('filled'), <Seats taken={session.seatsTaken} capacity={session.capacity} />],
          [t('price'), formats.money(session.course.price)],
          [t('notes'), session.notes],
        ]}
      />
    </section>
  );
}

/** A session: facts, who is enrolled, history. */
export default function SessionPage() {
  const t = useT('sessions');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const { data: session } = useSuspenseQuery(sessionQuery(routeId(useParams())));
  const history = useQuery({ ...sessionHistoryQuery(session.id), enabled: can('sessions.write') });
  const labels: Readonly<Record<string, string>> = {
    trainerId: t('trainer'),
    startDate: t('startDate'),
    endDate: t('endDate'),
    capacity: t('capacity'),
    location: t('location'),
    notes: t('notes'),
    status: t('status'),
  };
  const enroll = can('enrollments.write') && session.seatsLeft > 0 && session.status !== 'cancelled' && (
    <LinkButton to={`/enrollments/new?session=${session.id}`} icon="enrollments" variant="contained">
      {t('enroll')}
    </LinkButton>
  );
  return (
    <Page
      title={session.course.title}
      parent={{ to: '/sessions', label: t('title') }}
      badge={<StatusBadge status={session.status} />}
      actions={can('sessions.write') && <SessionActions session={session} enroll={enroll} />}
    >
      {session.cancelledAt && (
        <Notice tone="warn">
          {t('cancelled.because', {
            when: formats.dayOf(session.cancelledAt),
            reason: session.cancelReason ?? common('unknown'),
          })}
        </Notice>
      )}
      <SessionFacts session={session} />
      <h2>{t('roster')}</h2>
      <div className="list">
        <Roster session={session} enroll={enroll} />
      </div>
      {can('sessions.write') && (
        <section className="card">
          <h2>{t('history')}</h2>
          <History query={history} label={(field) => labels[field] ?? field} />
        </section>
      )}
    </Page>
  );
}
