import { Link, useLocation } from 'react-router';
import type { Enrollment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { StatusBadge } from '~/ui/Badge';
import type { Column } from '~/ui/DataTable';
import type { ListFilter } from '~/ui/filters';
import { LinkButton } from '~/ui/LinkButton';
import { ListPage } from '~/ui/ListPage';
import { useEnrollmentActions } from './bulk';
import { countEnrollments, enrollmentsQuery, enrollmentsShape } from './queries';

const dueOf = ({ status, balance }: Enrollment) => (status === 'cancelled' ? 0 : (balance ?? 0));

/** What is due, with the way to take it. */
function Due(props: { one: Enrollment }) {
  const { one } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const can = useCan();
  const { search } = useLocation();
  if (one.status !== 'pending' || !can('payments.write')) return formats.money(dueOf(one));
  const params = new URLSearchParams(search);
  params.set('pay', String(one.id));
  return (
    <LinkButton to={`?${params.toString()}`} size="small">
      {t('pay')} {formats.money(dueOf(one))}
    </LinkButton>
  );
}

function useColumns(): readonly Column<Enrollment>[] {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'student',
      header: t('student'),
      sort: 'lastName',
      fields: ['student.lastName', 'student.firstName'],
      cell: (one) => <Link to={`/enrollments/${one.id}`}>{listName(one.student)}</Link>,
    },
    {
      key: 'session',
      header: t('session'),
      sort: 'startDate',
      fields: ['session.courseTitle', 'session.startDate', 'session.endDate'],
      cell: ({ session }) => (
        <>
          <span className="cell-main">{session.courseTitle}</span>
          <span className="cell-more">{formats.period(session.startDate, session.endDate)}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: t('status'),
      sort: 'status',
      fields: ['status'],
      cell: (one) => <StatusBadge status={one.status} />,
    },
    {
      key: 'price',
      header: t('price'),
      kind: 'num',
      fields: ['price', 'discount'],
      cell: (one) => formats.money((one.price ?? 0) - (one.discount ?? 0)),
    },
    {
      key: 'paid',
      header: t('paid'),
      kind: 'num',
      fields: ['amountPaid'],
      cell: (one) => formats.money(one.amountPaid ?? 0),
    },
    {
      key: 'due',
      header: t('due'),
      sort: 'balance',
      kind: 'num',
      fields: ['balance'],
      cell: (one) => <Due one={one} />,
      paper: (one) => formats.money(dueOf(one)),
    },
    {
      key: 'enrolled',
      header: t('enrolledAt'),
      sort: 'enrolledAt',
      kind: 'num',
      fields: ['enrolledAt'],
      cell: (one) => formats.dayOf(one.enrolledAt),
    },
    {
      key: 'phone',
      header: common('person.phone'),
      extra: true,
      fields: ['student.phone'],
      cell: ({ student }) => (student.phone ? formats.phone(student.phone) : common('none')),
    },
    {
      key: 'email',
      kind: 'email',
      header: common('person.email'),
      extra: true,
      fields: ['student.email'],
      cell: ({ student }) => student.email ?? common('none'),
    },
  ];
}

function useFilters(): readonly ListFilter[] {
  const t = useT('enrollments');
  const common = useT('common');
  const statuses = ['pending', 'paid', 'cancelled'] as const;
  return [
    {
      name: 'status',
      label: t('filter.status'),
      options: statuses.map((status) => [status, common(`status.${status}`)] as const),
    },
    { name: 'overdue', label: t('filter.overdue'), options: [['true', t('filter.overdue.true')]] },
    { name: 'toRefund', label: t('filter.toRefund'), options: [['true', t('filter.toRefund.true')]] },
    { name: 'studentId', label: t('filter.student'), record: 'students' },
    { name: 'courseId', label: t('filter.course'), record: 'courses' },
    { name: 'sessionId', label: t('filter.session'), record: 'sessions' },
    { name: 'from', label: t('filter.from'), day: true },
    { name: 'to', label: t('filter.to'), day: true },
  ];
}

/** The list of enrollments. */
export default function EnrollmentsPage() {
  const t = useT('enrollments');
  const can = useCan();
  return (
    <ListPage
      name="enrollments"
      shape={enrollmentsShape}
      source={enrollmentsQuery}
      title={t('title')}
      search={t('search')}
      columns={useColumns()}
      kinds={{
        filter: 'status',
        all: t('kind.all'),
        count: countEnrollments,
        each: [
          ['pending', t('kind.pending')],
          ['paid', t('kind.paid')],
          ['cancelled', t('kind.cancelled')],
        ],
      }}
      filters={useFilters()}
      bulk={useEnrollmentActions()}
      create={can('enrollments.write') && { to: '/enrollments/new', label: t('new') }}
      empty={{ icon: 'enrollments', title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
