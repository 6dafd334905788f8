import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { Seats } from '~/ui/Badge';
import { Icon } from '~/ui/Icon';
import { Empty, Failure, Waiting } from '~/ui/states';
import { links } from './links';
import { todayQuery } from './queries';

function Line(props: { session: Session }) {
  const { session } = props;
  const t = useT('dashboard');
  const formats = useFormats();
  const who = session.trainer ? fullName(session.trainer) : t('today.noTrainer');
  return (
    <li>
      <span className="line-main">
        <Link to={`/sessions/${session.id}`}>{session.course.title}</Link>
        <span className="muted">{[session.location, who].filter(Boolean).join(' · ')}</span>
        <span className="muted">{t('today.until', { day: formats.day(session.endDate) })}</span>
      </span>
      <Seats taken={session.seatsTaken} capacity={session.capacity} />
    </li>
  );
}

/** The sessions that take place today. */
export function Today() {
  const t = useT('dashboard');
  const query = useQuery(todayQuery);
  const rows = query.data?.rows ?? [];
  const total = query.data?.total ?? 0;
  return (
    <section className="card lines" aria-labelledby="today">
      <h2 id="today">{t('today')}</h2>
      {query.isPending && <Waiting lines={6} />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && total === 0 && <Empty icon="sessions" title={t('today.none')} />}
      {total > 0 && (
        <ul>
          {rows.map((session) => (
            <Line key={session.id} session={session} />
          ))}
        </ul>
      )}
      {total > rows.length && (
        <Link className="lines-all" to={links.ongoing}>
          {t('today.all', { n: total })}
          <Icon name="expand" size={16} />
        </Link>
      )}
    </section>
  );
}
