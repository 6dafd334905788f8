import { expect, it } from 'vitest';
import { placeOf } from './entries';

it.each([
  ['/', '/'],
  ['/students', '/students'],
  ['/students/7/history', '/students'],
  ['/my', '/my'],
  ['/my/past', '/my'],
  ['/my/sessions/3', '/my'],
  ['/my/calendar', '/my/calendar'],
  ['/my/payments', '/my/payments'],
  ['/studentsandmore', undefined],
  ['/about', undefined],
])('marks for %s the place %s', (pathname, place) => {
  expect(placeOf(pathname)).toBe(place);
});
