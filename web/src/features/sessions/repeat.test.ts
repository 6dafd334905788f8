import { describe, expect, it } from 'vitest';
import { endFrom, furtherDays, repeatOn } from './repeat';

const weekly = { repeat: true, weeks: '3', weekdays: [], skipped: [] };

describe('a repeated session', () => {
  it('begins again on the same day of each week', () => {
    expect(furtherDays('2026-11-25', weekly)).toEqual(['2026-12-02', '2026-12-09']);
  });

  it('begins on the chosen days, but never before the first one', () => {
    expect(furtherDays('2026-11-25', { ...weekly, weeks: '2', weekdays: ['0', '5', '2'] })).toEqual([
      '2026-11-28',
      '2026-11-30',
      '2026-12-02',
      '2026-12-05',
    ]);
  });

  it('leaves out the days that were skipped', () => {
    expect(repeatOn('2026-12-16', { ...weekly, weeks: '4', skipped: ['2026-12-23', '2026-12-30'] })).toEqual([
      '2027-01-06',
    ]);
  });

  it('is not repeated unless that is asked and the first day is known', () => {
    expect(furtherDays('2026-11-25', { ...weekly, repeat: false })).toEqual([]);
    expect(furtherDays('', weekly)).toEqual([]);
  });

  it('takes a number of weeks that cannot be for the nearest that can', () => {
    expect(furtherDays('2026-11-25', { ...weekly, weeks: '' })).toEqual([]);
    expect(furtherDays('2026-11-25', { ...weekly, weeks: '900' })).toHaveLength(51);
    expect(furtherDays('2026-11-23', { ...weekly, weeks: '52', weekdays: ['0', '1', '2'] })).toHaveLength(100);
  });

  it('lasts as long each time', () => {
    expect(endFrom('2026-12-30', '2026-11-25', '2026-11-28')).toBe('2027-01-02');
  });
});
