import type { Day } from './dates';

/** How a calendar shows its days. */
export const calendarViews = ['month', 'week', 'day', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

const MILLISECONDS = 86_400_000;

const atMidnight = (day: Day) => Date.parse(`${day}T00:00:00Z`);

const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** Whether a text is a day that exists: `2026-02-30` is none. */
export function isDay(text: string | null): text is Day {
  return (
    text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(atMidnight(text)) && addDays(text, 0) === text
  );
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return dayAt(atMidnight(day) + days * MILLISECONDS);
}

/** How many days lie from one day to another: 0 for the same, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((atMidnight(to) - atMidnight(from)) / MILLISECONDS);
}

/** The days from the first to the last, both included. */
export function daysOf(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (new Date(atMidnight(day)).getUTCDay() + 6) % 7;
}

/** The Monday of a day's week. */
export function weekStart(day: Day): Day {
  return addDays(day, -weekday(day));
}

/** The same day so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** The first and the last day that a view of `date` shows: whole weeks from Monday, in a list a week from that day on. */
export function shownDays(view: CalendarView, date: Day): { from: Day; to: Day } {
  if (view === 'day') return { from: date, to: date };
  if (view === 'list') return { from: date, to: addDays(date, 6) };
  if (view !== 'month') return { from: weekStart(date), to: addDays(weekStart(date), 6) };
  const first = `${date.slice(0, 8)}01`;
  const last = addDays(addMonths(first, 1), -1);
  return { from: weekStart(first), to: addDays(weekStart(last), 6) };
}

/** The date to show after "next" (`1`) or "previous" (`-1`). */
export function turned(view: CalendarView, date: Day, pages: number): Day {
  if (view === 'month') return addMonths(date, pages);
  return addDays(date, pages * (view === 'day' ? 1 : 7));
}
