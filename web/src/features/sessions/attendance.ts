import { daysBetween, daysOf, weekday } from '~/lib/calendar';
import type { Day } from '~/lib/dates';

const SUNDAY = 6;
/** A session that lasts longer than this is a lesson every week, not a course of whole days. */
const WHOLE_DAYS = 14;

/** How many columns of signatures fit on a sheet of A4 on its side. */
const COLUMNS = 10;

/** The days of the week on which a session most likely meets: every day but Sunday, or, when it is long, the day it starts on. */
export function usualWeekdays(start: Day, end: Day): readonly number[] {
  if (daysBetween(start, end) >= WHOLE_DAYS) return [weekday(start)];
  const all = [...new Set(daysOf(start, end).map(weekday))].sort();
  const worked = all.filter((each) => each !== SUNDAY);
  return worked.length > 0 ? worked : all;
}

/** The days on which a session meets, as many to a sheet as fit; with halves each has a morning and an afternoon. */
export function sheetsOf(
  start: Day,
  end: Day,
  weekdays: readonly number[],
  halves: boolean,
): readonly (readonly Day[])[] {
  const days = daysOf(start, end).filter((day) => weekdays.includes(weekday(day)));
  const room = halves ? COLUMNS / 2 : COLUMNS;
  return Array.from({ length: Math.ceil(days.length / room) }, (_, sheet) =>
    days.slice(sheet * room, (sheet + 1) * room),
  );
}
