import { useMe } from '~/api/me';
import { OwnEnrollments } from './OwnEnrollments';
import { OwnSessions } from './OwnSessions';

/** The first page of who is no administrator: a trainer's sessions, a student's enrollments. */
export default function OwnPage() {
  const me = useMe();
  return me.role === 'trainer' ? <OwnSessions /> : <OwnEnrollments />;
}
