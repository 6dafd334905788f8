import { describe, expect, it } from 'vitest';
import {
  addDays,
  age,
  dayIn,
  dayOfInstant,
  formatDay,
  formatInstant,
  formatMonth,
  formatPeriod,
  monthDays,
} from './dates';

describe('dates', () => {
  it('keep a calendar day whatever the zone of the browser', () => {
    expect(formatDay('2026-11-22', 'fr')).toBe('22 nov. 2026');
    expect(formatDay('2026-01-01', 'en', 'short')).toBe('01/01/2026');
  });

  it('take the day of the school, not of UTC', () => {
    const lateEvening = new Date('2026-11-22T23:30:00Z');

    expect(dayIn('Europe/Paris', lateEvening)).toBe('2026-11-23');
    expect(dayIn('America/Martinique', lateEvening)).toBe('2026-11-22');
    expect(dayOfInstant('2026-03-28T23:30:00Z', 'Europe/Paris')).toBe('2026-03-29');
  });

  it('show an instant in the time of the school on both sides of a clock change', () => {
    expect(formatInstant('2026-10-24T12:05:00Z', 'Europe/Paris', 'fr')).toContain('14:05');
    expect(formatInstant('2026-10-26T12:05:00Z', 'Europe/Paris', 'fr')).toContain('13:05');
  });

  it('shorten a period to what differs', () => {
    expect(formatPeriod('2026-11-02', '2026-11-06', 'fr')).toBe('2–6 nov. 2026');
    expect(formatMonth('2026-11', 'fr', 'long')).toBe('novembre 2026');
  });

  it('know the days around them', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28');
    expect(monthDays('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
    expect(monthDays('2026-01', -1)).toEqual({ first: '2025-12-01', last: '2025-12-31' });
  });

  it('count a birthday from its own day on', () => {
    expect(age('2000-11-23', '2026-11-22')).toBe(25);
    expect(age('2000-11-22', '2026-11-22')).toBe(26);
  });
});
