import { useQuery } from '@tanstack/react-query';
import { Link, useOutletContext } from 'react-router';
import type { Enrollment, Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { StatusBadge } from '~/ui/Badge';
import { DataTable, TableSkeleton, type Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Phone } from '~/ui/Phone';
import { Empty, Failure } from '~/ui/states';
import { enrolledQuery } from './queries';
import { Enroll } from './SessionActions';

function useColumns(): readonly Column<Enrollment>[] {
  const t = useT('sessions');
  const common = useT('common');
  const formats = useFormats();
  const can = useCan();
  return [
    {
      key: 'student',
      header: t('student'),
      cell: ({ student }) => <Link to={`/students/${student.id}`}>{listName(student)}</Link>,
    },
    {
      key: 'contact',
      header: t('contact'),
      cell: ({ student: { phone, email } }) =>
        phone ? <Phone number={phone} /> : email ? <a href={`mailto:${email}`}>{email}</a> : common('none'),
    },
    {
      key: 'status',
      header: t('status'),
      cell: ({ id, status }) => (
        <Link to={`/enrollments/${id}`} aria-label={`${t('seeEnrollment')} : ${common(`status.${status}`)}`}>
          <StatusBadge status={status} />
        </Link>
      ),
    },
    { key: 'paid', header: t('paid'), kind: 'num', cell: ({ amountPaid }) => formats.money(amountPaid ?? 0) },
    {
      key: 'due',
      header: t('due'),
      kind: 'num',
      cell: ({ status, balance }) => formats.money(status === 'cancelled' ? 0 : (balance ?? 0)),
    },
    {
      key: 'pay',
      header: t('actions'),
      cell: ({ id, status, student }) =>
        status === 'pending' && can('payments.write') ? (
          <Link to={`?pay=${id}`} preventScrollReset aria-label={t('pay.of', { name: listName(student) })}>
            {t('pay')}
          </Link>
        ) : (
          ''
        ),
    },
  ];
}

/** The tab with who is enrolled, what each has paid, and the way to take what is due. */
export function SessionRoster() {
  const session = useOutletContext<Session>();
  const t = useT('sessions');
  const formats = useFormats();
  const query = useQuery(enrolledQuery(session));
  const columns = useColumns();
  if (query.isPending) return <TableSkeleton rows={4} />;
  if (query.isLoadingError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) {
    return (
      <Empty icon="students" title={t('roster.empty')}>
        <Enroll session={session} />
      </Empty>
    );
  }
  const sum = (part: (enrollment: Enrollment) => number | null) =>
    formats.money(query.data.reduce((total, one) => total + (part(one) ?? 0), 0));
  return (
    <section className="list" aria-label={t('roster')}>
      <div className="roster-head">
        <p>
          {session.status === 'cancelled'
            ? t('roster.cancelled', { n: query.data.length, paid: sum((one) => one.amountPaid) })
            : t('roster.sums', {
                n: query.data.length,
                paid: sum((one) => one.amountPaid),
                due: sum((one) => one.balance),
              })}
        </p>
        {session.status !== 'cancelled' && (
          <LinkButton to={`/sessions/${session.id}/attendance-sheet`} icon="print" size="small">
            {t('sheet')}
          </LinkButton>
        )}
      </div>
      <DataTable label={t('roster')} columns={columns} rows={query.data} rowKey={(line) => line.id} />
    </section>
  );
}
