import { addDays, daysBetween, weekday, weekStart } from '~/lib/calendar';
import type { Day } from '~/lib/dates';

/** A year of weeks; with more, nobody could read the preview. */
export const MAX_WEEKS = 52;
/** How many repetitions the API takes at once. */
const MAX_DAYS = 100;

/** How a new session is repeated, as the form holds it. */
export interface Repetition {
  readonly repeat: boolean;
  readonly weeks: string;
  /** Days of the week, `0` for Monday; none means the day on which the session starts. */
  readonly weekdays: readonly string[];
  /** Days that are left out, such as holidays. */
  readonly skipped: readonly Day[];
}

/** The weeks that were typed, made possible: from 1 to a year. */
function weeksOf(text: string): number {
  return Math.min(MAX_WEEKS, Math.max(1, Math.trunc(Number(text)) || 1));
}

/** The days on which the session could begin again, after the first one; what is skipped is among them. */
export function furtherDays(start: Day, { repeat, weeks, weekdays }: Repetition): readonly Day[] {
  if (!repeat || start === '') return [];
  const monday = weekStart(start);
  const columns = weekdays.length > 0 ? [...weekdays].map(Number).sort() : [weekday(start)];
  return Array.from({ length: weeksOf(weeks) }, (_, week) => week)
    .flatMap((week) => columns.map((column) => addDays(monday, 7 * week + column)))
    .filter((day) => day > start)
    .slice(0, MAX_DAYS);
}

/** The days on which it does begin again. */
export function repeatOn(start: Day, repetition: Repetition): readonly Day[] {
  return furtherDays(start, repetition).filter((day) => !repetition.skipped.includes(day));
}

/** The last day of a session that starts on `day` and lasts as long as the one from `start` to `end`. */
export function endFrom(day: Day, start: Day, end: Day): Day {
  return addDays(day, daysBetween(start, end));
}
