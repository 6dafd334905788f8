import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import type { Enrollment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { listName } from '~/lib/person';
import { useListState } from '~/lib/useListState';
import { StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { enrollmentsQuery, enrollmentsShape } from './queries';

function useColumns(): readonly Column<Enrollment>[] {
  const t = useT('enrollments');
  const formats = useFormats();
  const can = useCan();
  const { search } = useLocation();
  const payLink = (id: number) => {
    const params = new URLSearchParams(search);
    params.set('pay', String(id));
    return `?${params.toString()}`;
  };
  return [
    {
      key: 'student',
      header: t('student'),
      sort: 'lastName',
      cell: (one) => <Link to={`/enrollments/${one.id}`}>{listName(one.student)}</Link>,
    },
    { key: 'session', header: t('session'), cell: ({ session }) => session.courseTitle },
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      cell: ({ session }) => formats.period(session.startDate, session.endDate),
    },
    { key: 'status', header: t('status'), sort: 'status', cell: (one) => <StatusBadge status={one.status} /> },
    { key: 'enrolled', header: t('enrolledAt'), sort: 'enrolledAt', cell: (one) => formats.dayOf(one.enrolledAt) },
    { key: 'paid', header: t('paid'), kind: 'num', cell: (one) => formats.money(one.amountPaid ?? 0) },
    {
      key: 'due',
      header: t('due'),
      sort: 'balance',
      kind: 'num',
      cell: (one) =>
        one.status === 'pending' && can('payments.write') ? (
          <LinkButton to={payLink(one.id)} size="small">
            {t('pay')} {formats.money(one.balance ?? 0)}
          </LinkButton>
        ) : (
          formats.money(one.status === 'cancelled' ? 0 : (one.balance ?? 0))
        ),
    },
  ];
}

/** The list of enrollments. */
export default function EnrollmentsPage() {
  const t = useT('enrollments');
  const common = useT('common');
  const can = useCan();
  const control = useListState('enrollments', enrollmentsShape);
  const query = useQuery(enrollmentsQuery(listQuery(control.state)));
  const columns = useColumns();
  const statuses = ['pending', 'paid', 'cancelled'] as const;
  const create = can('enrollments.write') && (
    <LinkButton to="/enrollments/new" icon="add" variant="contained">
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} actions={create}>
      <DataList
        label={t('title')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(enrollment) => enrollment.id}
        search={t('search')}
        filters={[
          {
            name: 'status',
            label: t('filter.status'),
            options: statuses.map((status) => [status, common(`status.${status}`)] as const),
          },
          { name: 'overdue', label: t('filter.overdue'), options: [['true', t('filter.overdue.true')]] },
          { name: 'studentId', label: t('filter.student') },
          { name: 'sessionId', label: t('filter.session') },
          { name: 'courseId', label: t('filter.course') },
          { name: 'from', label: t('filter.from') },
          { name: 'to', label: t('filter.to') },
        ]}
        exports="/api/enrollments"
        empty={
          <Empty icon="enrollments" title={t('empty.title')} text={t('empty.text')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
