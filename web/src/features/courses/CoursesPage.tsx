import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Course } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { StatusBadge } from '~/ui/Badge';
import type { Column } from '~/ui/DataTable';
import { ListPage } from '~/ui/ListPage';
import { useCourseActions } from './bulk';
import { categoriesQuery, countCourses, coursesQuery, coursesShape } from './queries';

function useColumns(): readonly Column<Course>[] {
  const t = useT('courses');
  const formats = useFormats();
  return [
    {
      key: 'title',
      header: t('courseTitle'),
      sort: 'title',
      fields: ['title'],
      cell: (course) => <Link to={`/courses/${course.id}`}>{course.title}</Link>,
    },
    {
      key: 'category',
      header: t('category'),
      sort: 'category',
      fields: ['category'],
      cell: (course) => course.category,
    },
    {
      key: 'hours',
      header: t('durationHours'),
      sort: 'durationHours',
      kind: 'num',
      fields: ['durationHours'],
      cell: (course) => t('hours', { n: course.durationHours }),
    },
    {
      key: 'price',
      header: t('price'),
      sort: 'price',
      kind: 'num',
      fields: ['price'],
      cell: (course) => formats.money(course.price),
    },
    {
      key: 'state',
      header: t('state'),
      fields: ['isActive'],
      cell: (course) => <StatusBadge status={course.isActive ? 'active' : 'inactive'} />,
    },
    {
      key: 'upcoming',
      header: t('upcoming'),
      kind: 'num',
      fields: ['upcomingSessions'],
      cell: (course) => formats.number(course.upcomingSessions),
    },
    {
      key: 'created',
      header: t('createdAt'),
      sort: 'createdAt',
      kind: 'num',
      extra: true,
      fields: ['createdAt'],
      cell: (course) => formats.dayOf(course.createdAt),
    },
  ];
}

/** The list of courses. */
export default function CoursesPage() {
  const t = useT('courses');
  const can = useCan();
  const { data: categories = [] } = useQuery(categoriesQuery);
  return (
    <ListPage
      name="courses"
      shape={coursesShape}
      source={coursesQuery}
      title={t('title')}
      search={t('search')}
      columns={useColumns()}
      kinds={{
        filter: 'isActive',
        all: t('kind.all'),
        count: countCourses,
        each: [
          ['true', t('filter.active.true')],
          ['false', t('filter.active.false')],
        ],
      }}
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
      bulk={useCourseActions()}
      imports={can('courses.write') && '/settings/import?resource=courses'}
      create={can('courses.write') && { to: '/courses/new', label: t('new') }}
      empty={{ icon: 'courses', title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
