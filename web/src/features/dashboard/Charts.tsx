import { useQuery } from '@tanstack/react-query';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { BarChart, type Bar } from '~/ui/BarChart';
import { Failure, Waiting } from '~/ui/states';
import { chartsQuery } from './queries';

/** Twelve months of payments and enrollments. */
export default function Charts() {
  const t = useT('dashboard');
  const formats = useFormats();
  const query = useQuery(chartsQuery);
  if (query.isPending) return <Waiting lines={6} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const bar = (month: string, value: number, text: string): Bar => ({
    label: formats.month(month, 'short').replace('.', ''),
    title: formats.month(month, 'long'),
    value,
    text,
  });
  const { revenueByMonth, enrollmentsByMonth } = query.data;
  return (
    <div className="charts">
      <BarChart
        title={t('chart.revenue')}
        keyLabel={t('chart.month')}
        valueLabel={t('chart.amount')}
        bars={revenueByMonth.map(({ month, amount }) => bar(month, amount, formats.money(amount)))}
      />
      <BarChart
        title={t('chart.enrollments')}
        keyLabel={t('chart.month')}
        valueLabel={t('chart.count')}
        bars={enrollmentsByMonth.map(({ month, count }) => bar(month, count, formats.number(count)))}
      />
    </div>
  );
}
