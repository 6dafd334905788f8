import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { GetApiDashboardAlertsResponse } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Seats } from '~/ui/Badge';
import { LinkButton } from '~/ui/LinkButton';
import { Empty, Failure, Waiting } from '~/ui/states';
import { alertsQuery } from './queries';

function Group(props: { title: string; total: number; shown: number; to: string; children: ReactNode }) {
  const t = useT('dashboard');
  if (props.total === 0) return null;
  return (
    <div className="alerts-group">
      <h3>{props.title}</h3>
      <ul>{props.children}</ul>
      {props.total > props.shown && <Link to={props.to}>{t('alerts.all', { n: props.total })}</Link>}
    </div>
  );
}

type SessionAlert = GetApiDashboardAlertsResponse['sessionsNearlyFull'][number];

const SHOWN = 5;

function SessionGroup(props: { title: string; sessions: readonly SessionAlert[]; total: number; to: string }) {
  const t = useT('dashboard');
  const formats = useFormats();
  const shown = props.sessions.slice(0, SHOWN);
  return (
    <Group title={props.title} total={props.total} shown={shown.length} to={props.to}>
      {shown.map((session) => (
        <li key={session.id}>
          <span>
            <Link to={`/sessions/${session.id}`}>{session.courseTitle}</Link>{' '}
            <span className="muted">{t('alerts.starts', { day: formats.day(session.startDate) })}</span>
          </span>
          <Seats taken={session.seatsTaken} capacity={session.capacity} />
        </li>
      ))}
    </Group>
  );
}

function AlertLists(props: { alerts: GetApiDashboardAlertsResponse }) {
  const { alerts } = props;
  const { counts } = alerts;
  const t = useT('dashboard');
  const formats = useFormats();
  const overdue = alerts.paymentsOverdue.slice(0, SHOWN);
  return (
    <>
      <Group
        title={t('alerts.overdue')}
        total={counts.paymentsOverdue}
        shown={overdue.length}
        to="/enrollments?overdue=true"
      >
        {overdue.map((one) => (
          <li key={one.enrollmentId}>
            <span>
              <Link to={`/enrollments/${one.enrollmentId}`}>
                {one.studentFirstName} {one.studentLastName}
              </Link>{' '}
              <span className="muted">
                {one.courseTitle}, {t('alerts.since', { day: formats.dayOf(one.enrolledAt) })}
              </span>
            </span>
            <LinkButton to={`?pay=${one.enrollmentId}`} size="small">
              {t('pay', { amount: formats.money(one.balance) })}
            </LinkButton>
          </li>
        ))}
      </Group>
      <SessionGroup
        title={t('alerts.soon')}
        sessions={alerts.sessionsStartingSoon}
        total={counts.sessionsStartingSoon}
        to="/sessions?status=upcoming"
      />
      <SessionGroup
        title={t('alerts.trainer')}
        sessions={alerts.sessionsWithoutTrainer}
        total={counts.sessionsWithoutTrainer}
        to="/sessions?hasTrainer=false&status=upcoming"
      />
      <SessionGroup
        title={t('alerts.full')}
        sessions={alerts.sessionsNearlyFull}
        total={counts.sessionsNearlyFull}
        to="/sessions?status=upcoming&sort=-fillRate"
      />
    </>
  );
}

/** What asks for somebody's attention, each with the way to do it. */
export function Alerts() {
  const t = useT('dashboard');
  const query = useQuery(alertsQuery);
  const nothing = query.data && Object.values(query.data.counts).every((count) => count === 0);
  return (
    <section className="card alerts" aria-labelledby="alerts">
      <h2 id="alerts">{t('alerts')}</h2>
      {query.isPending && <Waiting lines={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {nothing && <Empty icon="check" title={t('alerts.none')} />}
      {query.data && !nothing && <AlertLists alerts={query.data} />}
    </section>
  );
}
