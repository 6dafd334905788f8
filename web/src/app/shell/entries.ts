import type { IconName } from '~/ui/Icon';
import type { Texts } from '~/lib/i18n/texts';

/** A place or an action of the shell, shown to who has the right. */
export interface Entry {
  readonly to: string;
  readonly label: keyof Texts['app'];
  readonly icon: IconName;
  readonly right: string;
}

/** The main places, in the order of the left navigation. */
export const places: readonly Entry[] = [
  { to: '/', label: 'nav.dashboard', icon: 'home', right: 'dashboard.read' },
  { to: '/students', label: 'nav.students', icon: 'students', right: 'students.read' },
  { to: '/sessions', label: 'nav.sessions', icon: 'sessions', right: 'sessions.read' },
  { to: '/enrollments', label: 'nav.enrollments', icon: 'enrollments', right: 'enrollments.read' },
  { to: '/payments', label: 'nav.payments', icon: 'payments', right: 'payments.read' },
  { to: '/courses', label: 'nav.courses', icon: 'courses', right: 'courses.read' },
  { to: '/trainers', label: 'nav.trainers', icon: 'trainers', right: 'trainers.read' },
];

/** What "+ New" offers, the most frequent first. */
export const creations: readonly Entry[] = [
  { to: '/enrollments/new', label: 'new.enrollment', icon: 'enrollments', right: 'enrollments.write' },
  { to: '/students/new', label: 'new.student', icon: 'students', right: 'students.write' },
  { to: '/sessions/new', label: 'new.session', icon: 'sessions', right: 'sessions.write' },
  { to: '/courses/new', label: 'new.course', icon: 'courses', right: 'courses.write' },
  { to: '/trainers/new', label: 'new.trainer', icon: 'trainers', right: 'trainers.write' },
];

/** How many places stand in the phone's bottom bar before "More". */
export const PHONE_PLACES = 4;
