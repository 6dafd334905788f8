import { useQueries, useQuery } from '@tanstack/react-query';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { History } from '~/ui/History';
import { useEnrollment } from './EnrollmentPage';
import { chosenSessionQuery, enrollmentHistoryQuery } from './queries';

/** The tab with who changed what: before → after. */
export function EnrollmentHistory() {
  const t = useT('enrollments');
  const query = useQuery(enrollmentHistoryQuery(useEnrollment().id));
  const common = useT('common');
  const formats = useFormats();
  // An enrollment that was moved names sessions.
  const moves = query.data?.flatMap(({ action, changes }) => (action === 'updated' ? (changes.sessionId ?? []) : []));
  const sessions = useQueries({ queries: [...new Set(moves)].map((id) => chosenSessionQuery(Number(id))) });
  const named = (field: string, kept: unknown) => {
    if (field !== 'sessionId') return null;
    const session = sessions.find(({ data }) => data?.id === kept)?.data;
    if (!session) return common('history.number', { id: Number(kept) });
    return `${session.course.title}, ${formats.period(session.startDate, session.endDate)}`;
  };
  const labels: Readonly<Record<string, string>> = {
    sessionId: t('session'),
    status: t('status'),
    price: t('price'),
    discount: t('discount'),
    discountReason: t('discountReason'),
    amountPaid: t('paid'),
    notes: t('notes'),
    cancelledAt: t('cancelledAt'),
    cancelReason: t('cancel.reason'),
  };
  return (
    <section className="card" aria-label={t('history')}>
      <History query={query} label={(field) => labels[field] ?? field} value={named} />
    </section>
  );
}
