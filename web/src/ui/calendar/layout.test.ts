import { describe, expect, it } from 'vitest';
import { barsOfWeek, COLOURS, coloursOf, type CalendarEvent } from './layout';

const event = (id: number, start: string, end: string): CalendarEvent => ({
  id,
  start,
  end,
  title: `Session ${id}`,
  category: 'Bureautique',
  details: [],
  cancelled: false,
  movable: true,
});

const lanes = (events: readonly CalendarEvent[]) =>
  Object.fromEntries(barsOfWeek(events, '2026-11-23').map((bar) => [bar.event.id, bar.lane]));

describe('the bars of a week', () => {
  it('are cut at the week and say that they go on', () => {
    const [bar] = barsOfWeek([event(1, '2026-11-20', '2026-12-04')], '2026-11-23');

    expect(bar).toMatchObject({ column: 0, span: 7, lane: 0, fromBefore: true, toAfter: true });
  });

  it('share a lane only when they share no day', () => {
    const events = [
      event(1, '2026-11-23', '2026-11-24'),
      event(2, '2026-11-24', '2026-11-25'),
      event(3, '2026-11-25', '2026-11-26'),
    ];

    expect(lanes(events)).toEqual({ 1: 0, 2: 1, 3: 0 });
  });

  it('put what begins this week above what has been running for long', () => {
    expect(lanes([event(1, '2026-10-01', '2026-12-24'), event(2, '2026-11-26', '2026-11-26')])).toEqual({ 1: 1, 2: 0 });
  });

  it('leave out what lies in other weeks', () => {
    expect(lanes([event(1, '2026-11-16', '2026-11-22'), event(2, '2026-11-30', '2026-11-30')])).toEqual({});
  });
});

describe('the colours of categories', () => {
  it('differ while there are enough', () => {
    const names = Array.from({ length: COLOURS }, (_, index) => `Catégorie ${index}`);

    expect(new Set(coloursOf(names).values()).size).toBe(COLOURS);
  });

  it('do not depend on the order in which the categories are told', () => {
    const names = ['Soutien scolaire', 'Formation professionnelle', 'Développement personnel'];

    expect(coloursOf(names)).toEqual(coloursOf(names.toReversed()));
  });
});
