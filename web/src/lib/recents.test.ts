import { beforeEach, describe, expect, it } from 'vitest';
import { forget, forgetRecents, recents, remember } from './recents';

const record = (id: number) => ({ to: `/students/${id}`, label: `Personne ${id}`, kind: 'students' as const });
const labels = (user: number) => recents(user).map(({ label }) => label);

describe('records opened lately', () => {
  beforeEach(() => localStorage.clear());

  it('are the last eight of this user, each once, the latest first', () => {
    for (let id = 1; id <= 10; id += 1) remember(1, record(id));
    remember(1, record(5));
    remember(2, record(99));

    expect(labels(1)).toEqual([5, 10, 9, 8, 7, 6, 4, 3].map((id) => `Personne ${id}`));
  });

  it('lose a record that is no more, seen from any of its tabs', () => {
    remember(1, record(1));
    remember(1, record(11));

    forget(1, '/students/1/payments');

    expect(labels(1)).toEqual(['Personne 11']);
  });

  it('do not stay on a device after somebody signed out, and survive junk', () => {
    remember(1, record(1));
    localStorage.setItem('ecole.recents.2', '{broken');

    expect(labels(2)).toEqual([]);
    forgetRecents();
    expect(labels(1)).toEqual([]);
  });
});
