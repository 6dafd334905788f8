import type { Language } from './i18n/texts';

/** A calendar day, `YYYY-MM-DD`. It is never given to `new Date`, which would shift it by the time zone. */
export type Day = string;

/** The day it is now in a time zone, whatever the browser's own. */
export function dayIn(timeZone: string, now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

function atNoon(day: Day): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date, 12));
}

const dayStyles = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const;

/** A day as people read it: `22 nov. 2026`. */
export function formatDay(day: Day, language: Language, style: keyof typeof dayStyles = 'medium'): string {
  const locale = language === 'en' ? 'en-GB' : 'fr';
  return new Intl.DateTimeFormat(locale, { ...dayStyles[style], timeZone: 'UTC' }).format(atNoon(day));
}

/** The day of the week of a day: `lun.` or `lundi`. */
export function formatWeekday(day: Day, language: Language, style: 'short' | 'long'): string {
  const locale = language === 'en' ? 'en-GB' : 'fr';
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(atNoon(day));
}

/** Two days as one period: `2–6 nov. 2026`. */
export function formatPeriod(start: Day, end: Day, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'fr';
  const format = new Intl.DateTimeFormat(locale, { ...dayStyles.medium, timeZone: 'UTC' });
  return format.formatRange(atNoon(start), atNoon(end));
}

/** A month `YYYY-MM` as people read it: `nov.` or `novembre 2026`. */
export function formatMonth(month: string, language: Language, style: 'short' | 'long'): string {
  const options =
    style === 'short' ? { month: 'short' as const } : { month: 'long' as const, year: 'numeric' as const };
  const locale = language === 'en' ? 'en-GB' : 'fr';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(atNoon(`${month}-01`));
}

/** An instant (RFC 3339) in the school's time zone: `22 nov. 2026, 14:05`. */
export function formatInstant(instant: string, timeZone: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'fr';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** The day of an instant in the school's time zone. */
export function dayOfInstant(instant: string, timeZone: string): Day {
  return dayIn(timeZone, new Date(instant));
}

const asDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** The day that is some days later. */
export function addDays(day: Day, days: number): Day {
  const date = atNoon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return asDay(date);
}

/** The first and the last day of a month `YYYY-MM`, or of the one that is some months later. */
export function monthDays(month: string, later = 0): { readonly first: Day; readonly last: Day } {
  const first = atNoon(`${month}-01`);
  first.setUTCMonth(first.getUTCMonth() + later);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { first: asDay(first), last: asDay(last) };
}

/** Full years between a birth date and a day. */
export function age(birth: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}
