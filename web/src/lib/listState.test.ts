import { describe, expect, it } from 'vitest';
import { listQuery, readListState, toggledSort, writeListState, type ListShape } from './listState';

const shape: ListShape = {
  sorts: ['lastName', 'createdAt'],
  defaultSort: 'lastName',
  filters: { status: ['pending', 'paid'], sessionId: 'any' },
};

const read = (search: string, prefix = '') => readListState(new URLSearchParams(search), shape, 20, prefix);

describe('the state of a list', () => {
  it('comes back from the address it was written to', () => {
    const state = {
      q: 'élan & co',
      sort: '-createdAt',
      page: 3,
      size: 50,
      filters: { status: 'pending,paid', sessionId: '7' },
    };

    const address = writeListState(new URLSearchParams(), state, shape, 20).toString();

    expect(read(address)).toEqual(state);
  });

  it('leaves defaults out of the address and other parameters alone', () => {
    const state = read('page=1&sort=lastName&size=20&pay=4');

    expect(writeListState(new URLSearchParams('pay=4'), state, shape, 20).toString()).toBe('pay=4');
  });

  it('ignores what it does not know', () => {
    expect(read('page=-2&size=7&sort=password&status=pending,free&colour=red')).toEqual({
      q: '',
      sort: 'lastName',
      page: 1,
      size: 20,
      filters: {},
    });
  });

  it('keeps an inner list apart by its prefix', () => {
    expect(read('page=2&e.page=4', 'e.').page).toBe(4);
    expect(read('page=2&e.page=4').page).toBe(2);
  });

  it('asks the server only for what is set', () => {
    expect(listQuery(read('status=paid'))).toEqual({ status: 'paid', sort: 'lastName', page: 1, size: 20 });
  });

  it('turns the sort round at the second click', () => {
    expect(toggledSort('lastName', 'createdAt')).toBe('createdAt');
    expect(toggledSort('createdAt', 'createdAt')).toBe('-createdAt');
    expect(toggledSort('-createdAt', 'createdAt')).toBe('createdAt');
  });
});
