import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { GetApiDashboardAlertsResponse } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Seats } from '~/ui/Badge';
import { Icon, type IconName } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { Empty, Failure, Waiting } from '~/ui/states';
import { links, startingSoon } from './links';
import { alertsQuery } from './queries';

/** How many of each kind are shown here; the rest stands in the list that the title opens. */
const SHOWN = 4;

function Group(props: { icon: IconName; title: string; total: number; to: string; children: ReactNode }) {
  if (props.total === 0) return null;
  return (
    <div className="alerts-group">
      <h3>
        <Link to={props.to}>
          <span className="alerts-icon">
            <Icon name={props.icon} size={16} />
          </span>
          {props.title}
          <Icon name="expand" size={16} />
        </Link>
      </h3>
      <ul>{props.children}</ul>
    </div>
  );
}

type Overdue = GetApiDashboardAlertsResponse['paymentsOverdue'][number];

type SessionAlert = GetApiDashboardAlertsResponse['sessionsNearlyFull'][number];

function SessionGroup(props: {
  icon: IconName;
  title: string;
  sessions: readonly SessionAlert[];
  total: number;
  to: string;
}) {
  const t = useT('dashboard');
  const formats = useFormats();
  return (
    <Group icon={props.icon} title={props.title} total={props.total} to={props.to}>
      {props.sessions.slice(0, SHOWN).map((session) => (
        <li key={session.id}>
          <span className="line-main">
            <Link to={`/sessions/${session.id}`}>{session.courseTitle}</Link>
            <span className="muted">{t('alerts.starts', { day: formats.day(session.startDate) })}</span>
          </span>
          <Seats taken={session.seatsTaken} capacity={session.capacity} />
        </li>
      ))}
    </Group>
  );
}

/** Somebody's money: who, for what and since when, and the way to take it or to give it back. */
function MoneyLine(props: {
  one: Pick<Overdue, 'enrollmentId' | 'studentFirstName' | 'studentLastName' | 'courseTitle'>;
  since: string;
  to: string;
  action: string;
}) {
  const { one } = props;
  return (
    <li>
      <span className="line-main">
        <Link to={`/enrollments/${one.enrollmentId}`}>
          {one.studentFirstName} {one.studentLastName}
        </Link>
        <span className="muted">
          {one.courseTitle}, {props.since}
        </span>
      </span>
      <LinkButton to={props.to} size="small">
        {props.action}
      </LinkButton>
    </li>
  );
}

function OverdueGroup(props: { alerts: GetApiDashboardAlertsResponse }) {
  const { paymentsOverdue, counts } = props.alerts;
  const t = useT('dashboard');
  const formats = useFormats();
  return (
    <Group
      icon="payments"
      title={t('alerts.overdue', { n: counts.paymentsOverdue })}
      total={counts.paymentsOverdue}
      to={links.overdue}
    >
      {paymentsOverdue.slice(0, SHOWN).map((one) => (
        <MoneyLine
          key={one.enrollmentId}
          one={one}
          since={t('alerts.since', { day: formats.dayOf(one.enrolledAt) })}
          to={`?pay=${one.enrollmentId}`}
          action={t('pay', { amount: formats.money(one.balance) })}
        />
      ))}
    </Group>
  );
}

function RefundGroup(props: { alerts: GetApiDashboardAlertsResponse }) {
  const { refundsDue, counts } = props.alerts;
  const t = useT('dashboard');
  const formats = useFormats();
  return (
    <Group
      icon="back"
      title={t('alerts.refunds', { n: counts.refundsDue })}
      total={counts.refundsDue}
      to={links.refunds}
    >
      {refundsDue.slice(0, SHOWN).map((one) => (
        <MoneyLine
          key={one.enrollmentId}
          one={one}
          since={t('alerts.cancelled', { day: formats.dayOf(one.cancelledAt) })}
          to={`/enrollments/${one.enrollmentId}`}
          action={t('alerts.refund', { amount: formats.money(one.amountPaid) })}
        />
      ))}
    </Group>
  );
}

function AlertLists(props: { alerts: GetApiDashboardAlertsResponse }) {
  const { alerts } = props;
  const { counts } = alerts;
  const t = useT('dashboard');
  const formats = useFormats();
  return (
    <>
      <OverdueGroup alerts={alerts} />
      <RefundGroup alerts={alerts} />
      <SessionGroup
        icon="clock"
        title={t('alerts.soon', { n: counts.sessionsStartingSoon })}
        sessions={alerts.sessionsStartingSoon}
        total={counts.sessionsStartingSoon}
        to={startingSoon(formats.today())}
      />
      <SessionGroup
        icon="trainers"
        title={t('alerts.trainer', { n: counts.sessionsWithoutTrainer })}
        sessions={alerts.sessionsWithoutTrainer}
        total={counts.sessionsWithoutTrainer}
        to={links.withoutTrainer}
      />
      <SessionGroup
        icon="students"
        title={t('alerts.full', { n: counts.sessionsNearlyFull })}
        sessions={alerts.sessionsNearlyFull}
        total={counts.sessionsNearlyFull}
        to={links.nearlyFull}
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
    <section className="card lines" aria-labelledby="alerts">
      <h2 id="alerts">{t('alerts')}</h2>
      {query.isPending && <Waiting lines={6} />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {nothing && <Empty icon="check" title={t('alerts.none')} />}
      {query.data && !nothing && <AlertLists alerts={query.data} />}
    </section>
  );
}
