import { Link } from 'react-router';
import type { Student } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import type { Column } from '~/ui/DataTable';
import { ListPage } from '~/ui/ListPage';
import { useStudentActions } from './bulk';
import { countStudents, studentsQuery, studentsShape } from './queries';

function useColumns(): readonly Column<Student>[] {
  const t = useT('students');
  const common = useT('common');
  const formats = useFormats();
  const none = common('none');
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'lastName',
      fields: ['lastName', 'firstName'],
      cell: (student) => <Link to={`/students/${student.id}`}>{listName(student)}</Link>,
    },
    {
      key: 'phone',
      header: common('person.phone'),
      fields: ['phone'],
      cell: (student) => (student.phone ? formats.phone(student.phone) : none),
    },
    {
      key: 'email',
      kind: 'email',
      header: common('person.email'),
      fields: ['email'],
      cell: (student) => student.email ?? none,
    },
    {
      key: 'enrollments',
      header: t('activeEnrollments'),
      kind: 'num',
      fields: ['activeEnrollments'],
      cell: (student) => formats.number(student.activeEnrollments),
    },
    {
      key: 'balance',
      header: t('balance'),
      kind: 'num',
      fields: ['balance'],
      cell: (student) => formats.money(student.balance),
    },
    {
      key: 'created',
      header: t('createdAt'),
      sort: 'createdAt',
      kind: 'num',
      fields: ['createdAt'],
      cell: (student) => formats.dayOf(student.createdAt),
    },
    {
      key: 'birth',
      header: t('birth'),
      sort: 'dateOfBirth',
      kind: 'num',
      extra: true,
      fields: ['dateOfBirth'],
      cell: (student) => (student.dateOfBirth ? formats.day(student.dateOfBirth) : none),
    },
    {
      key: 'city',
      header: common('person.city'),
      sort: 'city',
      extra: true,
      fields: ['postalCode', 'city'],
      cell: (student) => student.city ?? none,
    },
  ];
}

/** The list of students. */
export default function StudentsPage() {
  const t = useT('students');
  const can = useCan();
  return (
    <ListPage
      name="students"
      shape={studentsShape}
      source={studentsQuery}
      title={t('title')}
      search={t('search')}
      columns={useColumns()}
      kinds={{
        filter: 'hasBalance',
        all: t('kind.all'),
        count: countStudents,
        each: [
          ['true', t('filter.balance.true')],
          ['false', t('filter.balance.false')],
        ],
      }}
      filters={[
        {
          name: 'hasBalance',
          label: t('filter.balance'),
          options: [
            ['true', t('filter.balance.true')],
            ['false', t('filter.balance.false')],
          ],
        },
        { name: 'courseId', label: t('filter.course'), record: 'courses' },
        { name: 'sessionId', label: t('filter.session'), record: 'sessions' },
      ]}
      bulk={useStudentActions()}
      imports={can('students.write') && '/settings/import?resource=students'}
      create={can('students.write') && { to: '/students/new', label: t('new') }}
      empty={{ icon: 'students', title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
