import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Student } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { listName } from '~/lib/person';
import { useListState } from '~/lib/useListState';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { studentsQuery, studentsShape } from './queries';

function useColumns(): readonly Column<Student>[] {
  const t = useT('students');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'lastName',
      cell: (student) => <Link to={`/students/${student.id}`}>{listName(student)}</Link>,
    },
    { key: 'phone', header: common('person.phone'), cell: (student) => student.phone ?? common('none') },
    { key: 'email', header: common('person.email'), cell: (student) => student.email ?? common('none') },
    { key: 'city', header: common('person.city'), sort: 'city', cell: (student) => student.city ?? common('none') },
    {
      key: 'enrollments',
      header: t('activeEnrollments'),
      kind: 'num',
      cell: (student) => formats.number(student.activeEnrollments),
    },
    { key: 'balance', header: t('balance'), kind: 'num', cell: (student) => formats.money(student.balance) },
    {
      key: 'created',
      header: t('createdAt'),
      sort: 'createdAt',
      kind: 'num',
      cell: (student) => formats.dayOf(student.createdAt),
    },
  ];
}

/** The list of students. */
export default function StudentsPage() {
  const t = useT('students');
  const can = useCan();
  const control = useListState('students', studentsShape);
  const query = useQuery(studentsQuery(listQuery(control.state)));
  const columns = useColumns();
  const create = can('students.write') && (
    <LinkButton to="/students/new" icon="add" variant="contained">
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
        rowKey={(student) => student.id}
        search={t('search')}
        filters={[
          {
            name: 'hasBalance',
            label: t('filter.balance'),
            options: [
              ['true', t('filter.balance.true')],
              ['false', t('filter.balance.false')],
            ],
          },
          { name: 'sessionId', label: t('filter.session') },
          { name: 'courseId', label: t('filter.course') },
        ]}
        exports="/api/students"
        empty={
          <Empty icon="students" title={t('empty.title')} text={t('empty.text')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
