import { useQuery } from '@tanstack/react-query';
import type { Enrollment, Student } from '~/api/generated/types.gen';
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
import { Phone } from '~/ui/Phone';
import { Empty, Failure } from '~/ui/states';
import { ownEnrollmentsQuery, ownEnrollmentsShape, ownStudentQuery } from './queries';
import './own.css';

function Balance(props: { student: Student }) {
  const t = useT('own');
  const formats = useFormats();
  return (
    <section className="card own-due" aria-label={t('balance')}>
      <span>{t('balance')}</span>
      <strong>{formats.money(props.student.balance)}</strong>
    </section>
  );
}

/** What the school knows of the person, and whom to tell when it is wrong. */
function OwnRecord(props: { student: Student }) {
  const { student } = props;
  const t = useT('own');
  const common = useT('common');
  const formats = useFormats();
  const { school } = useMe();
  return (
    <section className="card" aria-label={t('facts')}>
      <h2>{t('facts')}</h2>
      <Facts
        items={[
          [common('person.dateOfBirth'), student.dateOfBirth && formats.day(student.dateOfBirth)],
          [common('person.phone'), student.phone && formats.phone(student.phone)],
          [common('person.email'), student.email],
          [common('person.address'), formats.address(student)],
        ]}
      />
      <p className="muted">
        {t('correct', { school: school.name })} {school.phone && <Phone number={school.phone} />}{' '}
        {school.email && <a href={`mailto:${school.email}`}>{school.email}</a>}
      </p>
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
  const record = useQuery({ ...ownStudentQuery(me.studentId ?? 0), enabled: me.studentId !== null });
  return (
    <Page
      title={me.name ?? t('enrollments')}
      actions={
        <LinkButton to="/my/payments" icon="payments">
          {t('payments')}
        </LinkButton>
      }
    >
      {record.isLoadingError && <Failure error={record.error} retry={() => void record.refetch()} />}
      {record.data && <Balance student={record.data} />}
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
      {record.data && <OwnRecord student={record.data} />}
    </Page>
  );
}
