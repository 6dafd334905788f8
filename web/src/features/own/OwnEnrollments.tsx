import { useQuery } from '@tanstack/react-query';
import type { Enrollment } from '~/api/generated/types.gen';
import { useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty, Failure, Waiting } from '~/ui/states';
import { ownEnrollmentsQuery, ownEnrollmentsShape, ownStudentQuery } from './queries';

function OwnRecord(props: { studentId: number }) {
  const t = useT('own');
  const common = useT('common');
  const formats = useFormats();
  const query = useQuery(ownStudentQuery(props.studentId));
  if (query.isPending) return <Waiting lines={2} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const student = query.data;
  const town = [student.postalCode, student.city].filter(Boolean).join(' ');
  return (
    <section className="card" aria-label={t('facts')}>
      <Facts
        items={[
          [t('balance'), formats.money(student.balance)],
          [common('person.dateOfBirth'), student.dateOfBirth && formats.day(student.dateOfBirth)],
          [common('person.phone'), student.phone],
          [common('person.email'), student.email],
          [common('person.address'), [student.address, town, student.country].filter(Boolean).join('\n')],
        ]}
      />
    </section>
  );
}

function useColumns(): readonly Column<Enrollment>[] {
  const t = useT('own');
  const formats = useFormats();
  return [
    { key: 'course', header: t('course'), cell: ({ session }) => session.courseTitle },
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      cell: ({ session }) => formats.period(session.startDate, session.endDate),
    },
    { key: 'status', header: t('status'), sort: 'status', cell: ({ status }) => <StatusBadge status={status} /> },
    { key: 'price', header: t('price'), kind: 'num', cell: (one) => formats.money(one.price ?? 0) },
    { key: 'paid', header: t('paid'), kind: 'num', cell: (one) => formats.money(one.amountPaid ?? 0) },
    {
      key: 'due',
      header: t('due'),
      kind: 'num',
      cell: (one) => formats.money(one.status === 'cancelled' ? 0 : (one.balance ?? 0)),
    },
  ];
}

/** A student's own record and enrollments, with what is left to pay. */
export function OwnEnrollments() {
  const t = useT('own');
  const me = useMe();
  const control = useListState('own-enrollments', ownEnrollmentsShape);
  const query = useQuery(ownEnrollmentsQuery(listQuery(control.state)));
  const columns = useColumns();
  return (
    <Page
      title={me.name ?? t('enrollments')}
      actions={
        <LinkButton to="/my/payments" icon="payments">
          {t('payments')}
        </LinkButton>
      }
    >
      {me.studentId !== null && <OwnRecord studentId={me.studentId} />}
      <h2>{t('enrollments')}</h2>
      <DataList
        label={t('enrollments')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(enrollment) => enrollment.id}
        empty={
          <Empty
            icon="enrollments"
            title={t('enrollments.empty')}
            {...(me.studentId === null ? { text: t('unlinked') } : {})}
          />
        }
      />
    </Page>
  );
}
