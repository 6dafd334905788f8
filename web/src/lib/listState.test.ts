import { describe, expect, it } from 'vitest';
import { listQuery, readListState, toggledSort, writeListState, type ListShape } from './listState';

const shape: ListShape = {
  sorts: ['lastName', 'createdAt'],
  defaultSort: 'lastName',
  filters: { status: ['pending', 'paid'], sessionId: 'id', from: 'date' },
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

    const address = writeListState(new URLSearchParams(), state, shape).toString();

    expect(read(address)).toEqual(state);
  });

  it('leaves defaults out of the address and other parameters alone', () => {
    const state = read('page=1&sort=lastName&size=20&pay=4');

    expect(writeListState(new URLSearchParams('pay=4'), state, shape).toString()).toBe('pay=4');
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

  it('takes only ids for records and days for dates', () => {
    expect(read('sessionId=7&from=2026-11-01').filters).toEqual({ sessionId: '7', from: '2026-11-01' });
    expect(read('sessionId=x&from=2026-13-45').filters).toEqual({});
    expect(read('sessionId=7,8&from=demain').filters).toEqual({});
  });

  it('can be narrowed to some records whatever its own filters are', () => {
    expect(read('id=3,12').filters).toEqual({ id: '3,12' });
    expect(read('id=3,,x').filters).toEqual({});
    expect(writeListState(new URLSearchParams(), read('id=3,12'), shape).toString()).toBe('id=3%2C12');
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
