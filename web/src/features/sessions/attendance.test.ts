import { describe, expect, it } from 'vitest';
import { sheetsOf, usualWeekdays } from './attendance';

describe('an attendance sheet', () => {
  it('has the days of a course without its Sundays', () => {
    expect(usualWeekdays('2026-11-26', '2026-12-01')).toEqual([0, 1, 3, 4, 5]);
    expect(usualWeekdays('2026-11-29', '2026-11-29')).toEqual([6]);
  });

  it('has one day a week of a session that goes on for weeks', () => {
    expect(usualWeekdays('2026-11-25', '2027-01-06')).toEqual([2]);
  });

  it('goes on with another sheet when the days do not fit', () => {
    const week = [0, 1, 2, 3, 4];

    expect(sheetsOf('2026-11-23', '2026-12-04', week, true)).toEqual([
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
      ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
    ]);
    expect(sheetsOf('2026-11-23', '2026-12-04', week, false)).toHaveLength(1);
    expect(sheetsOf('2026-11-23', '2026-12-04', [], false)).toEqual([]);
  });
});
