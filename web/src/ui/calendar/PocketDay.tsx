import type { CSSProperties } from 'react';
import type { Day } from '~/lib/dates';
import type { Grid } from './DayCell';
import { runsOn, type Bar } from './layout';
import { useDayAttributes } from './useDayAttributes';

/** How many lines there is room for under a day's number. */
const LINES = 4;

/**
 * A day of a month on a phone, where no word fits: lines in the categories' colours say how much is on it. To press it
 * chooses it, and what is on it is told elsewhere.
 */
export function PocketDay(props: { day: Day; column: number; bars: readonly Bar[]; grid: Grid }) {
  const { day, grid } = props;
  const running = props.bars.filter(({ event }) => runsOn(event, day));
  const more = running.filter(({ lane }) => lane >= LINES).length;
  const attributes = useDayAttributes(day, grid, running.length);
  return (
    // The keyboard acts on the grid around it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="gridcell"
      {...attributes}
      tabIndex={day === grid.active ? 0 : -1}
      aria-selected={day === grid.active}
      onClick={() => grid.onActive(day)}
    >
      <span className="calendar-number">{Number(day.slice(8))}</span>
      {props.bars
        .filter(({ column, lane }) => column === props.column && lane < LINES)
        .map(({ event, lane, span }) => (
          <span
            key={event.id}
            className="calendar-line"
            data-colour={grid.colours.get(event.category) ?? 0}
            data-cancelled={event.cancelled || undefined}
            style={{ '--lane': lane, '--span': span } as CSSProperties}
          />
        ))}
      {more > 0 && <span className="calendar-hidden">+{more}</span>}
    </div>
  );
}
