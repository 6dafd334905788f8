import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName, listName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { Badge, Seats, StatusBadge } from '~/ui/Badge';
import { Facts } from '~/ui/Facts';
import { History } from '~/ui/History';
import { Page } from '~/ui/Page';
import { RecordNav } from '~/ui/RecordNav';
import { Notice } from '~/ui/states';
import { TabNav } from '~/ui/TabNav';
import { activeCoursesQuery, sessionHistoryQuery, trainerChoicesQuery } from './queries';
import { sessionQuery } from './readQueries';
import { SessionActions } from './SessionActions';
import './sessions.css';

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

/** A session: its facts and what can be done with it, around the tabs. */
export default function SessionPage() {
  const t = useT('sessions');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const { data: session } = useSuspenseQuery(sessionQuery(routeId(useParams())));
  const base = `/sessions/${session.id}`;
  return (
    <Page
      title={session.course.title}
      parent={{ to: '/sessions', label: t('title') }}
      badge={<StatusBadge status={session.status} />}
      actions={
        <>
          <RecordNav
            list="/sessions"
            kind="sessions"
            id={session.id}
            label={session.course.title}
            edit={can('sessions.write')}
          />
          {can('sessions.write') && <SessionActions session={session} />}
        </>
      }
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
      <TabNav
        label={t('tabs')}
        tabs={[
          { to: base, label: t('roster'), end: true },
          { to: `${base}/history`, label: t('history') },
        ]}
      />
      <Outlet context={session} />
    </Page>
  );
}

/** The tab with who changed the session. */
export function SessionHistory() {
  const t = useT('sessions');
  const session = useOutletContext<Session>();
  const common = useT('common');
  const history = useQuery(sessionHistoryQuery(session.id));
  const { data: trainers = [] } = useQuery(trainerChoicesQuery);
  const { data: courses = [session.course] } = useQuery(activeCoursesQuery);
  const named = (field: string, kept: unknown) => {
    const number = () => common('history.number', { id: Number(kept) });
    if (field === 'courseId') return courses.find(({ id }) => id === kept)?.title ?? number();
    if (field !== 'trainerId') return null;
    const trainer = trainers.find(({ id }) => id === kept);
    return trainer ? listName(trainer) : number();
  };
  const labels: Readonly<Record<string, string>> = {
    courseId: t('course'),
    trainerId: t('trainer'),
    startDate: t('startDate'),
    endDate: t('endDate'),
    capacity: t('capacity'),
    seatsTaken: t('filled'),
    location: t('location'),
    notes: t('notes'),
    cancelledAt: t('cancelledAt'),
    cancelReason: t('cancel.reason'),
  };
  return (
    <section className="card" aria-label={t('history')}>
      <History query={history} label={(field) => labels[field] ?? field} value={named} />
    </section>
  );
}
