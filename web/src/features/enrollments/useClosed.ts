import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { chosenSessionQuery, chosenStudentQuery, liveEnrollmentsQuery } from './queries';
import { useChosen } from './useChosen';
import type { FlowForm } from './useFlow';

/**
 * Whether nothing can be sent as it is chosen: the student or the session is no more, the session is full or cancelled, or
 * the student sits in it already. What is not chosen at all is a fault of the form, which says so itself.
 */
export function useClosed(form: FlowForm): boolean {
  const [studentId, sessionId] = useWatch({ control: form.control, name: ['studentId', 'sessionId'] });
  const { record: student } = useChosen(chosenStudentQuery(Number(studentId)));
  const { record: session } = useChosen(chosenSessionQuery(Number(sessionId)));
  const { data: enrollments = [] } = useQuery(liveEnrollmentsQuery(Number(studentId)));
  if ((studentId && !student) || (sessionId && !session)) return true;
  if (!session) return false;
  const sits = enrollments.some((one) => one.sessionId === session.id);
  return session.seatsLeft <= 0 || session.status === 'cancelled' || sits;
}
