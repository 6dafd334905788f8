import { useQuery } from '@tanstack/react-query';
import type { GetApiDashboardChartsResponse } from '~/api/generated/types.gen';
import { monthDays } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { BarChart, type Bar } from '~/ui/BarChart';
import { Failure, Waiting } from '~/ui/states';
import { links } from './links';
import { chartsQuery } from './queries';

function Months(props: { charts: GetApiDashboardChartsResponse }) {
  const t = useT('dashboard');
  const formats = useFormats();
  const bar = (month: string, value: number, text: string, list: string): Bar => ({
    label: formats.month(month, 'short').replace('.', ''),
    title: formats.month(month, 'long'),
    value,
    text,
    short: formats.compact(value),
    to: `${list}from=${monthDays(month).first}&to=${monthDays(month).last}`,
  });
  const { revenueByMonth, enrollmentsByMonth } = props.charts;
  return (
    <>
      <BarChart
        title={t('chart.revenue')}
        keyLabel={t('chart.month')}
        valueLabel={t('chart.amount')}
        bars={revenueByMonth.map(({ month, amount }) => bar(month, amount, formats.money(amount), `${links.revenue}&`))}
      />
      <BarChart
        title={t('chart.enrollments')}
        keyLabel={t('chart.month')}
        valueLabel={t('chart.count')}
        bars={enrollmentsByMonth.map(({ month, count }) => bar(month, count, formats.number(count), '/enrollments?'))}
      />
    </>
  );
}

const METHODS = ['cash', 'card', 'cheque', 'transfer', 'other'] as const;
const STATUSES = ['pending', 'paid', 'cancelled'] as const;

function Kinds(props: { charts: GetApiDashboardChartsResponse }) {
  const t = useT('dashboard');
  const common = useT('common');
  const formats = useFormats();
  const kind = (title: string, value: number, text: string, to: string): Bar => ({
    label: title,
    title,
    value,
    text,
    to,
  });
  const { revenueByMethod, enrollmentsByStatus } = props.charts;
  return (
    <>
      <BarChart
        lying
        title={t('chart.methods')}
        keyLabel={t('chart.method')}
        valueLabel={t('chart.amount')}
        bars={METHODS.map((method) => {
          const amount = revenueByMethod.find((one) => one.method === method)?.amount ?? 0;
          const list = `${links.revenue}&paymentMethod=${method}`;
          return kind(common(`method.${method}`), amount, formats.money(amount), list);
        })}
      />
      <BarChart
        lying
        title={t('chart.statuses')}
        keyLabel={t('chart.status')}
        valueLabel={t('chart.count')}
        bars={STATUSES.map((status) => {
          const count = enrollmentsByStatus.find((one) => one.status === status)?.count ?? 0;
          return kind(common(`status.${status}`), count, formats.number(count), `/enrollments?status=${status}`);
        })}
      />
    </>
  );
}

function NextSessions(props: { charts: GetApiDashboardChartsResponse }) {
  const t = useT('dashboard');
  const common = useT('common');
  const formats = useFormats();
  const sessions = props.charts.sessionFillRate.slice(0, 6);
  if (sessions.length === 0) return null;
  return (
    <BarChart
      lying
      title={t('chart.fill')}
      keyLabel={t('chart.session')}
      valueLabel={t('chart.seats')}
      top={1}
      bars={sessions.map((session) => ({
        label: session.courseTitle,
        title: `${session.courseTitle}, ${formats.day(session.startDate)}`,
        value: session.fillRate,
        text: common('seats.taken', { taken: session.seatsTaken, capacity: session.capacity }),
        to: `/sessions/${session.sessionId}`,
      }))}
    />
  );
}

const parts = { sessions: NextSessions, months: Months, kinds: Kinds } as const;

/** Some of the charts; all are drawn from one answer. */
export default function Charts(props: { show: readonly (keyof typeof parts)[] }) {
  const query = useQuery(chartsQuery);
  if (query.isPending) return <Waiting lines={6} />;
  if (query.isLoadingError) {
    return (
      <div className="card">
        <Failure error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <div className="charts">
      {props.show.map((part) => {
        const Part = parts[part];
        return <Part key={part} charts={query.data} />;
      })}
    </div>
  );
}
