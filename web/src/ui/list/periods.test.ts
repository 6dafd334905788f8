import { expect, it } from 'vitest';
import { periods } from './periods';

it('periods end on the last day of their month, over the turn of a year too', () => {
  const of = (today: string) => Object.fromEntries(periods(today).map(({ key, from, to }) => [key, `${from} ${to}`]));

  expect(of('2028-02-10').month).toBe('2028-02-01 2028-02-29');
  expect(of('2027-01-31').lastMonth).toBe('2026-12-01 2026-12-31');
  expect(of('2027-01-31').year).toBe('2027-01-01 2027-12-31');
});
