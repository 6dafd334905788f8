import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Seats, StatusBadge } from '~/ui/Badge';
import { Page } from '~/ui/Page';
import { Empty, Failure, Waiting } from '~/ui/states';
import { ownComingQuery } from './queries';
import { SessionTabs } from './SessionTabs';
import './own.css';

function SessionCard(props: { session: Session }) {
  const { session } = props;
  const formats = useFormats();
  return (
    <li className="card own-card">
      <h3>
        <Link to={`/my/sessions/${session.id}`}>{session.course.title}</Link>
      </h3>
      <StatusBadge status={session.status} />
      <p>
        {[formats.period(session.startDate, session.endDate), session.location].filter(Boolean).join(' · ')}
        <br />
        <Seats taken={session.seatsTaken} capacity={session.capacity} />
      </p>
    </li>
  );
}

function Group(props: { title: string; sessions: readonly Session[] }) {
  if (props.sessions.length === 0) return null;
  return (
    <section aria-label={props.title} className="own-group">
      <h2>{props.title}</h2>
      <ul className="own-cards">
        {props.sessions.map((session) => (
          <SessionCard key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

/** A trainer's first page: what goes on now, then what comes, the next one first. */
export function OwnSessions() {
  const t = useT('own');
  const me = useMe();
  const query = useQuery(ownComingQuery);
  const sessions = query.data ?? [];
  return (
    <Page title={t('sessions')}>
      <SessionTabs />
      {query.isPending && <Waiting />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && sessions.length === 0 && (
        <div className="card">
          <Empty
            icon="sessions"
            title={t('coming.empty')}
            {...(me.trainerId === null ? { text: t('unlinked') } : {})}
          />
        </div>
      )}
      <Group title={t('now')} sessions={sessions.filter(({ status }) => status === 'ongoing')} />
      <Group title={t('coming')} sessions={sessions.filter(({ status }) => status === 'upcoming')} />
    </Page>
  );
}
