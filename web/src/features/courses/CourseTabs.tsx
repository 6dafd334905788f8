import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { fullName } from '~/lib/names';
import { useListState } from '~/lib/useListState';
import { Seats, StatusBadge } from '~/ui/Badge';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { History } from '~/ui/History';
import { Empty } from '~/ui/states';
import { AddSession } from './AddSession';
import { useCourse } from './CoursePage';
import { courseHistoryQuery, courseSessionsQuery, courseSessionsShape, type CourseTime } from './queries';

function useColumns(): readonly Column<Session>[] {
  const t = useT('courses');
  const common = useT('common');
  const formats = useFormats();
  return [
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
}

function Sessions(props: { time: CourseTime; prefix: string }) {
  const { time } = props;
  const course = useCourse();
  const t = useT('courses');
  const control = useListState(`course-sessions-${time}`, courseSessionsShape[time], props.prefix);
  const query = useQuery(courseSessionsQuery(course.id, time, listQuery(control.state)));
  return (
    <>
      <h2>{t(`sessions.${time}`)}</h2>
      <DataList
        label={t(`sessions.${time}`)}
        control={control}
        query={query}
        columns={useColumns()}
        rowKey={(session) => session.id}
        empty={
          <Empty icon="sessions" title={t(`sessions.${time}.empty`)}>
            {time === 'coming' && <AddSession course={course} />}
          </Empty>
        }
      />
    </>
  );
}

/** The tab with the course's sessions: what is to come before what is over. */
export function CourseSessions() {
  return (
    <>
      <Sessions time="coming" prefix="s." />
      <Sessions time="past" prefix="p." />
    </>
  );
}

/** The tab with who changed the course. */
export function CourseHistory() {
  const course = useCourse();
  const t = useT('courses');
  const history = useQuery(courseHistoryQuery(course.id));
  const labels: Readonly<Record<string, string>> = {
    title: t('courseTitle'),
    category: t('category'),
    durationHours: t('durationHours'),
    price: t('price'),
    description: t('description'),
    prerequisites: t('prerequisites'),
    isActive: t('isActive'),
  };
  return (
    <section className="card" aria-label={t('history')}>
      <History query={history} label={(field) => labels[field] ?? field} />
    </section>
  );
}
