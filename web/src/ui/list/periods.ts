import type { Day } from '~/lib/dates';

interface Period {
  readonly key: 'today' | 'month' | 'lastMonth' | 'year';
  readonly from: Day;
  readonly to: Day;
}

const day = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** The periods that lists are asked for most, seen from a day. */
export function periods(today: Day): readonly Period[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  return [
    { key: 'today', from: today, to: today },
    { key: 'month', from: day(year, month, 1), to: day(year, month + 1, 0) },
    { key: 'lastMonth', from: day(year, month - 1, 1), to: day(year, month, 0) },
    { key: 'year', from: day(year, 0, 1), to: day(year, 11, 31) },
  ];
}
