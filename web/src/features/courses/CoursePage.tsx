import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Course, Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { fullName } from '~/lib/person';
import { routeId } from '~/lib/route';
import { useListState } from '~/lib/useListState';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { DeleteButton } from '~/ui/DeleteButton';
import { Facts } from '~/ui/Facts';
import { History } from '~/ui/History';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { courseHistoryQuery, courseQuery, courseSessionsQuery, courseSessionsShape, useDeleteCourse } from './queries';

function CourseSessions(props: { course: Course; add: React.ReactNode }) {
  const t = useT('courses');
  const common = useT('common');
  const formats = useFormats();
  const control = useListState('course-sessions', courseSessionsShape, 's.');
  const query = useQuery(courseSessionsQuery(props.course.id, listQuery(control.state)));
  const columns: readonly Column<Session>[] = [
    {
      key: 'dates',
      header: t('dates'),
      sort: 'startDate',
      cell: (session) => (
        <Link to={`/sessions/${session.id}`}>{formats.period(session.startDate, session.endDate)}</Link>
      ),
    },
    {
      key: 'trainer',
      header: t('trainer'),
      cell: ({ trainer }) => (trainer ? fullName(trainer) : common('none')),
    },
    {
      key: 'filled',
      header: t('filled'),
      sort: 'fillRate',
      cell: (session) => <Seats taken={session.seatsTaken} capacity={session.capacity} />,
    },
    { key: 'status', header: t('status'), cell: (session) => <StatusBadge status={session.status} /> },
  ];
  return (
    <DataList
      label={t('sessions')}
      control={control}
      query={query}
      columns={columns}
      rowKey={(session) => session.id}
      empty={
        <Empty icon="sessions" title={t('sessions.empty')}>
          {props.add}
        </Empty>
      }
    />
  );
}

/** A course: its facts, its sessions, its history. */
export default function CoursePage() {
  const t = useT('courses');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const { data: course } = useSuspenseQuery(courseQuery(routeId(useParams())));
  const history = useQuery(courseHistoryQuery(course.id));
  const remove = useDeleteCourse(course);
  const { title } = course;
  const labels: Readonly<Record<string, string>> = {
    title: t('courseTitle'),
    category: t('category'),
    durationHours: t('durationHours'),
    price: t('price'),
    description: t('description'),
    prerequisites: t('prerequisites'),
    isActive: t('isActive'),
  };
  const add = can('sessions.write') && course.isActive && (
    <LinkButton to={`/sessions/new?course=${course.id}`} icon="add" variant="contained">
      {t('addSession')}
    </LinkButton>
  );
  return (
    <Page
      title={title}
      parent={{ to: '/courses', label: t('title') }}
      badge={<StatusBadge status={course.isActive ? 'active' : 'inactive'} />}
      actions={
        can('courses.write') && (
          <>
            <DeleteButton
              title={t('delete.title', { title })}
              text={t('delete.text')}
              remove={() => remove.mutateAsync()}
              done={t('deleted', { title })}
              leaveTo="/courses"
            />
            <LinkButton to={`/courses/${course.id}/edit`} icon="edit">
              {common('edit')}
            </LinkButton>
            {add}
          </>
        )
      }
    >
      <section className="card" aria-label={t('about')}>
        <Facts
          items={[
            [t('category'), course.category],
            [t('durationHours'), t('hours', { n: course.durationHours })],
            [t('price'), formats.money(course.price)],
            [t('prerequisites'), course.prerequisites],
            [t('description'), course.description],
          ]}
        />
      </section>
      <h2>{t('sessions')}</h2>
      <CourseSessions course={course} add={add} />
      <section className="card">
        <h2>{t('history')}</h2>
        <History query={history} label={(field) => labels[field] ?? field} />
      </section>
    </Page>
  );
}
