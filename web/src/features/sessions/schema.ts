import * as v from 'valibot';
import type { Session } from '~/api/generated/types.gen';
import { count, optionalId, optionalText, requiredDay, requiredId } from '~/lib/schema';

/** The session form: text in, the API's input out. */
export const sessionSchema = v.pipe(
  v.object({
    courseId: requiredId,
    trainerId: optionalId,
    startDate: requiredDay,
    endDate: requiredDay,
    capacity: count(10_000),
    location: optionalText(200),
    notes: optionalText(5000),
  }),
  v.forward(
    v.partialCheck([['startDate'], ['endDate']], (session) => session.endDate >= session.startDate, 'endBeforeStart'),
    ['endDate'],
  ),
);

/** What the session form holds. */
export type SessionValues = v.InferInput<typeof sessionSchema>;

/** A session as the form shows it; a new one may start with a course. */
export const sessionValues = (session?: Session, courseId = ''): SessionValues => ({
  courseId: session ? String(session.courseId) : courseId,
  trainerId: session?.trainerId ? String(session.trainerId) : '',
  startDate: session?.startDate ?? '',
  endDate: session?.endDate ?? '',
  capacity: session ? String(session.capacity) : '',
  location: session?.location ?? '',
  notes: session?.notes ?? '',
});
