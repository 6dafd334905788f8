import { putApiCoursesById } from '~/api/generated/sdk.gen';
import type { Course } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { ifMatch } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import type { BulkAction } from '~/ui/bulk';

function setActive(course: Course, isActive: boolean) {
  const { title, description, category, durationHours, price, prerequisites } = course;
  return putApiCoursesById({
    path: { id: course.id },
    body: { title, description, category, durationHours, price, prerequisites, isActive },
    headers: ifMatch(course.version),
  });
}

/** What can be done to several courses at once. */
export function useCourseActions(): readonly BulkAction<Course>[] {
  const t = useT('courses');
  const can = useCan();
  if (!can('courses.write')) return [];
  const nameOf = (course: Course) => course.title;
  return [
    {
      key: 'activate',
      label: t('bulk.activate'),
      icon: 'check',
      applies: (course) => !course.isActive,
      title: (n) => t('bulk.activate.title', { n }),
      text: () => t('bulk.activate.text'),
      run: (course) => setActive(course, true),
      done: (n) => t('bulk.activated', { n }),
      nameOf,
    },
    {
      key: 'deactivate',
      label: t('bulk.deactivate'),
      icon: 'close',
      applies: (course) => course.isActive,
      title: (n) => t('bulk.deactivate.title', { n }),
      text: () => t('bulk.deactivate.text'),
      run: (course) => setActive(course, false),
      done: (n) => t('bulk.deactivated', { n }),
      nameOf,
    },
  ];
}
