import type { Role } from '~/api/generated/types.gen';
import { useCan, useMe } from '~/api/me';
import type { IconName } from '~/ui/Icon';
import type { Texts } from '~/lib/i18n/texts';

/** A place or an action of the shell, shown to who has the role and the right. */
export interface Entry {
  readonly to: string;
  readonly label: keyof Texts['app'];
  readonly icon: IconName;
  readonly right?: string;
  /** Whose place it is; without one the administrators'. */
  readonly role?: Role;
  /** The key that leads there after `g`. */
  readonly key?: string;
}

/** The main places, in the order of the left navigation. */
export const places: readonly Entry[] = [
  { to: '/', label: 'nav.dashboard', icon: 'home', right: 'dashboard.read', key: 'd' },
  { to: '/students', label: 'nav.students', icon: 'students', right: 'students.read', key: 'e' },
  { to: '/planning', label: 'nav.planning', icon: 'planning', right: 'sessions.read', key: 'c' },
  { to: '/enrollments', label: 'nav.enrollments', icon: 'enrollments', right: 'enrollments.read', key: 'i' },
  { to: '/sessions', label: 'nav.sessions', icon: 'sessions', right: 'sessions.read', key: 's' },
  { to: '/payments', label: 'nav.payments', icon: 'payments', right: 'payments.read', key: 'p' },
  { to: '/courses', label: 'nav.courses', icon: 'courses', right: 'courses.read', key: 'f' },
  { to: '/trainers', label: 'nav.trainers', icon: 'trainers', right: 'trainers.read', key: 't' },
  { to: '/settings', label: 'nav.settings', icon: 'settings', right: 'settings.read', key: 'r' },
  { to: '/my', label: 'nav.ownSessions', icon: 'sessions', role: 'trainer' },
  { to: '/my/calendar', label: 'nav.planning', icon: 'planning', role: 'trainer' },
  { to: '/profile', label: 'nav.profile', icon: 'user', role: 'trainer' },
  { to: '/my', label: 'nav.ownEnrollments', icon: 'enrollments', role: 'student' },
  { to: '/my/payments', label: 'nav.ownPayments', icon: 'payments', role: 'student' },
  { to: '/profile', label: 'nav.profile', icon: 'user', role: 'student' },
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

/** The entries that are for the person who is signed in. */
export function useAllowed(entries: readonly Entry[]): readonly Entry[] {
  const { role } = useMe();
  const can = useCan();
  return entries.filter((entry) => (entry.role ?? 'admin') === role && (!entry.right || can(entry.right)));
}

const holds = (to: string, pathname: string) => pathname === to || pathname.startsWith(`${to}/`);

/** The address of the place that a page belongs to: the longest one that the page's own begins with. */
export const placeOf = (pathname: string) =>
  places
    .map(({ to }) => to)
    .filter((to) => holds(to, pathname))
    .sort((one, other) => other.length - one.length)[0];
