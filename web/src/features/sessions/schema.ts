import * as v from 'valibot';
import type { Session } from '~/api/generated/types.gen';
import { count, optionalId, optionalText, requiredDay, requiredId } from '~/lib/schema';

/** The session form: text in, the API's input out, and how often the session is repeated. */
export const sessionSchema = v.pipe(
  v.object({
    courseId: requiredId,
    trainerId: optionalId,
    startDate: requiredDay,
    endDate: requiredDay,
    capacity: count(10_000),
    location: optionalText(200),
    notes: optionalText(5000),
    repeat: v.boolean(),
    weeks: v.string(),
    weekdays: v.array(v.string()),
    skipped: v.array(v.string()),
  }),
  v.forward(
    v.partialCheck([['startDate'], ['endDate']], (session) => session.endDate >= session.startDate, 'endBeforeStart'),
    ['endDate'],
  ),
);

/** What the session form holds. */
export type SessionValues = v.InferInput<typeof sessionSchema>;

/** What it sends. */
export type SessionOutput = v.InferOutput<typeof sessionSchema>;

/** What a new session may start with. */
export interface Beginning {
  readonly courseId?: string | null;
  readonly trainerId?: string | null;
  readonly startDate?: string | null;
}

/** A session as the form shows it. */
export const sessionValues = (session: Session): SessionValues => ({
  ...newValues({}),
  courseId: String(session.courseId),
  trainerId: session.trainerId ? String(session.trainerId) : '',
  startDate: session.startDate,
  endDate: session.endDate,
  capacity: String(session.capacity),
  location: session.location ?? '',
  notes: session.notes ?? '',
});

/** A new session as the form shows it: empty but for what is known, which lasts a day. */
export const newValues = (beginning: Beginning): SessionValues => ({
  courseId: beginning.courseId ?? '',
  trainerId: beginning.trainerId ?? '',
  startDate: beginning.startDate ?? '',
  endDate: beginning.startDate ?? '',
  capacity: '',
  location: '',
  notes: '',
  repeat: false,
  weeks: '4',
  weekdays: [],
  skipped: [],
});

/** A copy of a session on other days, which are still to be chosen. */
export const copyValues = (session: Session): SessionValues => ({
  ...sessionValues(session),
  startDate: '',
  endDate: '',
});
