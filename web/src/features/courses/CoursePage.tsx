import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { Course } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { StatusBadge } from '~/ui/Badge';
import { Facts } from '~/ui/Facts';
import { Page } from '~/ui/Page';
import { RecordNav } from '~/ui/RecordNav';
import { TabNav } from '~/ui/TabNav';
import { CourseActions } from './CourseActions';
import { courseQuery } from './queries';

const Markdown = lazy(() => import('~/ui/Markdown'));

/** The course that the page around a tab shows. */
export const useCourse = () => useOutletContext<Course>();

function Text(props: { label: string; text: string | null }) {
  if (!props.text) return null;
  return (
    <section className="card" aria-label={props.label}>
      <h2>{props.label}</h2>
      <Suspense fallback={<p>{props.text}</p>}>
        <Markdown text={props.text} />
      </Suspense>
    </section>
  );
}

/** A course: its facts and what can be done with it, around the tabs. */
export default function CoursePage() {
  const t = useT('courses');
  const can = useCan();
  const { data: course } = useSuspenseQuery(courseQuery(routeId(useParams())));
  const base = `/courses/${course.id}`;
  return (
    <Page
      title={course.title}
      parent={{ to: '/courses', label: t('title') }}
      badge={<StatusBadge status={course.isActive ? 'active' : 'inactive'} />}
      actions={
        can('courses.write') && (
          <>
            <RecordNav list="/courses" kind="courses" id={course.id} label={course.title} edit />
            <CourseActions course={course} />
          </>
        )
      }
    >
      <TabNav
        label={t('tabs')}
        tabs={[
          { to: base, label: t('about'), end: true },
          { to: `${base}/sessions`, label: t('sessions') },
          { to: `${base}/history`, label: t('history') },
        ]}
      />
      <Outlet context={course} />
    </Page>
  );
}

/** The tab with what the course is: facts, description, prerequisites. */
export function CourseFacts() {
  const course = useCourse();
  const t = useT('courses');
  const formats = useFormats();
  return (
    <>
      <section className="card" aria-label={t('facts')}>
        <Facts
          items={[
            [t('category'), course.category],
            [t('durationHours'), t('hours', { n: course.durationHours })],
            [t('price'), formats.money(course.price)],
            [t('upcoming'), formats.number(course.upcomingSessions)],
            [t('createdAt'), formats.dayOf(course.createdAt)],
          ]}
        />
      </section>
      <Text label={t('description')} text={course.description} />
      <Text label={t('prerequisites')} text={course.prerequisites} />
    </>
  );
}
