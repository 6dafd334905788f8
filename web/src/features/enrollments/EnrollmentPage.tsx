import Button from '@mui/material/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/person';
import { routeId } from '~/lib/route';
import { StatusBadge } from '~/ui/Badge';
import { DataTable, TableSkeleton, type Column } from '~/ui/DataTable';
import { Facts } from '~/ui/Facts';
import { History } from '~/ui/History';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { useProblemText } from '~/ui/problemText';
import { Empty, Failure } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { enrollmentHistoryQuery, enrollmentPaymentsQuery, enrollmentQuery, useCancelEnrollment } from './queries';

const ConfirmDialog = lazy(() => import('~/ui/ConfirmDialog'));

function CancelButton(props: { enrollment: Enrollment }) {
  const t = useT('enrollments');
  const toast = useToast();
  const textOf = useProblemText();
  const cancel = useCancelEnrollment(props.enrollment);
  const [asking, setAsking] = useState(false);
  const answer = (confirmed: boolean) => {
    setAsking(false);
    if (!confirmed) return;
    cancel.mutate(undefined, {
      onSuccess: () => toast(t('cancelled')),
      onError: (error) => toast(textOf(error), 'danger'),
    });
  };
  return (
    <>
      <Button variant="outlined" loading={cancel.isPending} onClick={() => setAsking(true)}>
        {t('cancel')}
      </Button>
      {asking && (
        <Suspense>
          <ConfirmDialog
            title={t('cancel.title', { name: fullName(props.enrollment.student) })}
            confirm={t('cancel')}
            dismiss={t('cancel.keep')}
            danger
            onAnswer={answer}
          >
            {t('cancel.text')}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}

function Payments(props: { enrollment: Enrollment }) {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const query = useQuery(enrollmentPaymentsQuery(props.enrollment.id));
  const columns: readonly Column<Payment>[] = [
    {
      key: 'receipt',
      header: t('receipt'),
      cell: (payment) => <Link to={`/payments/${payment.id}/receipt`}>{payment.receipt}</Link>,
    },
    { key: 'date', header: t('date'), cell: (payment) => formats.day(payment.paymentDate) },
    { key: 'method', header: t('method'), cell: (payment) => common(`method.${payment.paymentMethod}`) },
    { key: 'amount', header: t('amount'), kind: 'num', cell: (payment) => formats.money(payment.amount) },
  ];
  if (query.isPending) return <TableSkeleton rows={2} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <Empty icon="payments" title={t('payments.empty')} />;
  return <DataTable label={t('payments')} columns={columns} rows={query.data} rowKey={(payment) => payment.id} />;
}

/** An enrollment: who, what, how much is paid and due, its payments and history. */
export default function EnrollmentPage() {
  const t = useT('enrollments');
  const can = useCan();
  const formats = useFormats();
  const { data: enrollment } = useSuspenseQuery(enrollmentQuery(routeId(useParams())));
  const history = useQuery({ ...enrollmentHistoryQuery(enrollment.id), enabled: can('enrollments.write') });
  const { student, session, status } = enrollment;
  const labels: Readonly<Record<string, string>> = {
    status: t('status'),
    discount: t('discount'),
    discountReason: t('discountReason'),
    notes: t('notes'),
    sessionId: t('session'),
  };
  return (
    <Page
      title={t('one', { name: fullName(student) })}
      parent={{ to: '/enrollments', label: t('title') }}
      badge={<StatusBadge status={status} />}
      actions={
        <>
          {can('enrollments.write') && status !== 'cancelled' && <CancelButton enrollment={enrollment} />}
          {can('payments.write') && status === 'pending' && (
            <LinkButton to={`?pay=${enrollment.id}`} icon="payments" variant="contained">
              {t('pay')} {formats.money(enrollment.balance ?? 0)}
            </LinkButton>
          )}
        </>
      }
    >
      <section className="card" aria-label={t('facts')}>
        <Facts
          items={[
            [t('student'), <Link to={`/students/${student.id}`}>{fullName(student)}</Link>],
            [t('session'), <Link to={`/sessions/${session.id}`}>{session.courseTitle}</Link>],
            [t('dates'), formats.period(session.startDate, session.endDate)],
            [t('enrolledAt'), formats.dayOf(enrollment.enrolledAt)],
            [t('price'), formats.money(enrollment.price ?? 0)],
            [
              t('discount'),
              enrollment.discount
                ? [formats.money(enrollment.discount), enrollment.discountReason].filter(Boolean).join(', ')
                : null,
            ],
            [t('paid'), formats.money(enrollment.amountPaid ?? 0)],
            [t('due'), formats.money(status === 'cancelled' ? 0 : (enrollment.balance ?? 0))],
            [t('notes'), enrollment.notes],
          ]}
        />
        {enrollment.cancelledAt && (
          <p className="muted">{t('cancelled.on', { when: formats.dayOf(enrollment.cancelledAt) })}</p>
        )}
      </section>
      <h2>{t('payments')}</h2>
      <div className="list">
        <Payments enrollment={enrollment} />
      </div>
      {can('enrollments.write') && (
        <section className="card">
          <h2>{t('history')}</h2>
          <History query={history} label={(field) => labels[field] ?? field} />
        </section>
      )}
    </Page>
  );
}
