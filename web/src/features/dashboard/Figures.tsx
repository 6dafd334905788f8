import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { GetApiDashboardStatsResponse } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Failure } from '~/ui/states';
import { statsQuery } from './queries';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly sub: string;
  readonly to: string;
}

function useFigures(): (stats: GetApiDashboardStatsResponse) => readonly Figure[] {
  const t = useT('dashboard');
  const formats = useFormats();
  const month = formats.today().slice(0, 7);
  return (stats) => [
    {
      label: t('students'),
      value: formats.number(stats.totalStudents),
      sub: t('students.sub', { n: stats.activeEnrollments }),
      to: '/students',
    },
    {
      label: t('ongoing'),
      value: formats.number(stats.ongoingSessions),
      sub: t('ongoing.sub', { n: stats.upcomingSessions }),
      to: '/sessions?status=ongoing',
    },
    {
      label: t('outstanding'),
      value: formats.money(stats.outstandingBalance),
      sub: t('outstanding.sub', { n: stats.pendingEnrollments }),
      to: '/enrollments?status=pending&sort=-balance',
    },
    {
      label: t('month'),
      value: formats.money(stats.revenueThisMonth),
      sub: t('month.sub', { amount: formats.money(stats.revenueLastMonth) }),
      to: `/payments?from=${month}-01`,
    },
    {
      label: t('total'),
      value: formats.money(stats.totalRevenue),
      sub: '',
      to: '/payments',
    },
    {
      label: t('courses'),
      value: formats.number(stats.activeCourses),
      sub: t('courses.sub', { n: stats.totalTrainers }),
      to: '/courses?isActive=true',
    },
  ];
}

/** The school in six figures; each leads to the list that it counts. */
export function Figures() {
  const t = useT('dashboard');
  const query = useQuery(statsQuery);
  const figuresOf = useFigures();
  if (query.isError) {
    return (
      <div className="card">
        <Failure error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <section aria-label={t('figures')}>
      <ul className="figures" aria-busy={query.isPending}>
        {query.data
          ? figuresOf(query.data).map((figure) => (
              <li key={figure.label}>
                <Link to={figure.to}>
                  <span className="figure-label">{figure.label}</span>
                  <strong>{figure.value}</strong>
                  <span className="figure-label">{figure.sub || '\u00a0'}</span>
                </Link>
              </li>
            ))
          : Array.from({ length: 6 }, (_, index) => <li key={index} className="figure-empty" />)}
      </ul>
    </section>
  );
}
