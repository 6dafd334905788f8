import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { GetApiDashboardStatsResponse } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon, type IconName } from '~/ui/Icon';
import { Failure } from '~/ui/states';
import { links, revenueOfMonth } from './links';
import { statsQuery } from './queries';

/** A figure, what it means beside it, and the lists that both count. */
interface Figure {
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  readonly to: string;
  readonly more: string;
  readonly moreTo: string;
}

function usePeople(): (stats: GetApiDashboardStatsResponse) => readonly Figure[] {
  const t = useT('dashboard');
  const formats = useFormats();
  return (stats) => [
    {
      icon: 'students',
      label: t('students'),
      value: formats.number(stats.totalStudents),
      to: links.students,
      more: t('students.more', { n: stats.activeEnrollments }),
      moreTo: links.activeEnrollments,
    },
    {
      icon: 'sessions',
      label: t('ongoing'),
      value: formats.number(stats.ongoingSessions),
      to: links.ongoing,
      more: t('ongoing.more', { n: stats.upcomingSessions }),
      moreTo: links.upcoming,
    },
    {
      icon: 'courses',
      label: t('courses'),
      value: formats.number(stats.activeCourses),
      to: links.courses,
      more: t('courses.more', { n: stats.totalTrainers }),
      moreTo: links.trainers,
    },
  ];
}

function useMoney(): (stats: GetApiDashboardStatsResponse) => readonly Figure[] {
  const t = useT('dashboard');
  const formats = useFormats();
  const today = formats.today();
  return (stats) => [
    {
      icon: 'clock',
      label: t('outstanding'),
      value: formats.money(stats.outstandingBalance),
      to: links.outstanding,
      more: t('outstanding.more', { n: stats.pendingEnrollments }),
      moreTo: links.pending,
    },
    {
      icon: 'payments',
      label: t('month'),
      value: formats.money(stats.revenueThisMonth),
      to: revenueOfMonth(today, 0),
      more: t('month.more', { amount: formats.money(stats.revenueLastMonth) }),
      moreTo: revenueOfMonth(today, -1),
    },
    {
      icon: 'check',
      label: t('total'),
      value: formats.money(stats.totalRevenue),
      to: links.revenue,
      more: t('total.more'),
      moreTo: '/payments',
    },
  ];
}

function Card(props: { figure: Figure }) {
  const { figure } = props;
  return (
    <li className="figure">
      <Link className="figure-main" to={figure.to}>
        <span className="figure-label">
          <Icon name={figure.icon} size={16} />
          {figure.label}
        </span>
        <strong>{figure.value}</strong>
      </Link>
      <Link className="figure-more" to={figure.moreTo}>
        {figure.more}
      </Link>
    </li>
  );
}

/** The school in six figures; each leads to the list that it counts. */
export function Figures() {
  const t = useT('dashboard');
  const query = useQuery(statsQuery);
  const people = usePeople();
  const money = useMoney();
  if (query.isLoadingError) {
    return (
      <div className="card">
        <Failure error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  if (!query.data) {
    return (
      <ul className="figures" aria-busy="true" aria-label={t('figures')}>
        {Array.from({ length: 6 }, (_, index) => (
          <li key={index} className="figure" />
        ))}
      </ul>
    );
  }
  return (
    <section aria-label={t('figures')}>
      <ul className="figures">
        {[...people(query.data), ...money(query.data)].map((figure) => (
          <Card key={figure.label} figure={figure} />
        ))}
      </ul>
    </section>
  );
}
