import { addDays, daysBetween } from '~/lib/calendar';
import type { Day } from '~/lib/dates';

/** Something that takes place from one day to another, as a calendar shows it. */
export interface CalendarEvent {
  readonly id: number;
  readonly start: Day;
  readonly end: Day;
  readonly title: string;
  /** What its colour stands for, in words. */
  readonly category: string;
  /** Further words, the most important first: who, how full, where. */
  readonly details: readonly string[];
  readonly cancelled: boolean;
  /** Whether it may be moved to other days. */
  readonly movable: boolean;
}

/** The part of an event that lies in one week: a bar over `span` days from the day at `column`, in a lane of its own. */
export interface Bar {
  readonly event: CalendarEvent;
  readonly column: number;
  readonly span: number;
  readonly lane: number;
  /** Whether the event goes on before or after this week. */
  readonly fromBefore: boolean;
  readonly toAfter: boolean;
}

/** Whether an event takes place on a day. */
export function runsOn(event: CalendarEvent, day: Day): boolean {
  return event.start <= day && day <= event.end;
}

/** What begins in the week comes first, so that what has been running for long never hides it. */
function inOrder(week: Day) {
  return (one: CalendarEvent, other: CalendarEvent) =>
    Number(one.start < week) - Number(other.start < week) ||
    one.start.localeCompare(other.start) ||
    other.end.localeCompare(one.end) ||
    one.id - other.id;
}

/** The bars of the week that begins on `week`: each in the first lane that is free on all its days. */
export function barsOfWeek(events: readonly CalendarEvent[], week: Day): readonly Bar[] {
  const last = addDays(week, 6);
  const taken: boolean[][] = [];
  const bars: Bar[] = [];
  for (const event of events.filter((each) => each.start <= last && each.end >= week).sort(inOrder(week))) {
    const column = Math.max(0, daysBetween(week, event.start));
    const until = Math.min(6, daysBetween(week, event.end));
    const days = Array.from({ length: until - column + 1 }, (_, index) => column + index);
    let lane = 0;
    while (days.some((day) => taken[lane]?.[day])) lane += 1;
    const row = (taken[lane] ??= []);
    for (const day of days) row[day] = true;
    bars.push({
      event,
      column,
      span: days.length,
      lane,
      fromBefore: event.start < week,
      toAfter: event.end > last,
    });
  }
  return bars;
}

/** How many colours tell categories apart. */
export const COLOURS = 8;

function hash(text: string): number {
  let sum = 7;
  for (const character of text.toLowerCase()) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % COLOURS;
}

/**
 * A colour number for each category. It comes from the category's own name, so that it stays when others are added; two
 * that would share one step aside while there are colours left.
 */
export function coloursOf(categories: readonly string[]): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const used = new Set<number>();
  for (const category of [...new Set(categories)].sort()) {
    let colour = hash(category);
    for (let tries = 0; used.has(colour) && tries < COLOURS; tries += 1) colour = (colour + 1) % COLOURS;
    used.add(colour);
    colours.set(category, colour);
  }
  return colours;
}
