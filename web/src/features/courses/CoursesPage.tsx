import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Course } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { useListState } from '~/lib/useListState';
import { StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { categoriesQuery, coursesQuery, coursesShape } from './queries';

function useColumns(): readonly Column<Course>[] {
  const t = useT('courses');
  const formats = useFormats();
  return [
    {
      key: 'title',
      header: t('courseTitle'),
      sort: 'title',
      cell: (course) => <Link to={`/courses/${course.id}`}>{course.title}</Link>,
    },
    { key: 'category', header: t('category'), sort: 'category', cell: (course) => course.category },
    {
      key: 'hours',
      header: t('durationHours'),
      sort: 'durationHours',
      kind: 'num',
      cell: (course) => t('hours', { n: course.durationHours }),
    },
    { key: 'price', header: t('price'), sort: 'price', kind: 'num', cell: (course) => formats.money(course.price) },
    {
      key: 'upcoming',
      header: t('upcoming'),
      kind: 'num',
      cell: (course) => formats.number(course.upcomingSessions),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (course) => <StatusBadge status={course.isActive ? 'active' : 'inactive'} />,
    },
  ];
}

/** The list of courses. */
export default function CoursesPage() {
  const t = useT('courses');
  const can = useCan();
  const control = useListState('courses', coursesShape);
  const query = useQuery(coursesQuery(listQuery(control.state)));
  const { data: categories = [] } = useQuery(categoriesQuery);
  const columns = useColumns();
  const create = can('courses.write') && (
    <LinkButton to="/courses/new" icon="add" variant="contained">
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
        rowKey={(course) => course.id}
        search={t('search')}
        filters={[
          {
            name: 'isActive',
            label: t('filter.active'),
            options: [
              ['true', t('filter.active.true')],
              ['false', t('filter.active.false')],
            ],
          },
          {
            name: 'category',
            label: t('filter.category'),
            options: categories.map((category) => [category, category] as const),
          },
        ]}
        exports="/api/courses"
        empty={
          <Empty icon="courses" title={t('empty.title')} text={t('empty.text')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
