import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, daysOf, isDay, shownDays, turned, weekday, weekStart } from './calendar';

describe('days of a calendar', () => {
  it('are counted across months, years and the nights when clocks change', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysOf('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  it('begin their weeks on Monday', () => {
    expect(weekday('2026-11-23')).toBe(0);
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
  });

  it('keep the month when it is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15');
  });

  it('are told from texts that only look like one', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('demain')).toBe(false);
    expect(isDay(null)).toBe(false);
  });
});

describe('a view', () => {
  it('of a month shows whole weeks', () => {
    expect(shownDays('month', '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(shownDays('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  it('of a list shows a week from the day itself, so that what is over does not come first', () => {
    expect(shownDays('list', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-11-28' });
    expect(shownDays('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('turns by its own length', () => {
    expect(turned('month', '2026-11-22', 1)).toBe('2026-12-22');
    expect(turned('week', '2026-11-22', -1)).toBe('2026-11-15');
    expect(turned('list', '2026-11-22', 1)).toBe('2026-11-29');
    expect(turned('day', '2026-11-30', 1)).toBe('2026-12-01');
  });
});
