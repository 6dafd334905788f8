import { describe, expect, it } from 'vitest';
import { safeNext } from './next';

describe('the page after signing in', () => {
  it('is the one asked for when it belongs to this site', () => {
    expect(safeNext('?next=%2Fstudents%3Fpage%3D2')).toBe('/students?page=2');
  });

  it.each(['', '?next=//evil.example', '?next=/%5Cevil.example', '?next=https://evil.example', '?next=javascript:x'])(
    'is the dashboard for %s',
    (search) => {
      expect(safeNext(search)).toBe('/');
    },
  );

  it('is never the login page again', () => {
    expect(safeNext('?next=/login')).toBe('/');
  });
});
