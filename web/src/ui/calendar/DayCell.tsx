import type { CSSProperties } from 'react';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '../Icon';
import { Chip } from './Chip';
import { runsOn, type Bar, type CalendarEvent } from './layout';
import { useDayAttributes } from './useDayAttributes';
import type { Drag, useDrag } from './useDrag';

/** What the days of a grid need to know. */
export interface Grid {
  readonly events: readonly CalendarEvent[];
  readonly colours: ReadonlyMap<string, number>;
  readonly active: Day;
  readonly today: Day;
  /** The month that is shown; days of others are dimmed. None in a week. */
  readonly month: string | null;
  readonly drag: Drag | null;
  readonly press: ReturnType<typeof useDrag>['press'];
  readonly onOpen: (event: CalendarEvent, anchor: HTMLElement) => void;
  readonly onCreate: ((day: Day) => void) | undefined;
  readonly onDay: (day: Day) => void;
  readonly onActive: (day: Day) => void;
}

function BarChip(props: { bar: Bar; grid: Grid }) {
  const { bar, grid } = props;
  const { event } = bar;
  const cut = `${bar.fromBefore ? 'start ' : ''}${bar.toAfter ? 'end' : ''}`.trim();
  return (
    <Chip
      event={event}
      colour={grid.colours.get(event.category) ?? 0}
      className="calendar-bar"
      details={grid.month ? 1 : 3}
      style={{ '--lane': bar.lane, '--span': bar.span } as CSSProperties}
      tabIndex={runsOn(event, grid.active) ? 0 : -1}
      {...(cut ? { cut } : {})}
      dragged={grid.drag?.event.id === event.id}
      onOpen={grid.onOpen}
      onPress={grid.press}
    />
  );
}

/** A day of a month or a week: its number, the bars that begin on it, and the way to create something on it. */
export function DayCell(props: {
  day: Day;
  bars: readonly Bar[];
  running: number;
  more: number;
  expand: () => void;
  grid: Grid;
}) {
  const { day, grid } = props;
  const { drag, onCreate } = grid;
  const t = useT('calendar');
  const formats = useFormats();
  const long = formats.day(day, 'long');
  const attributes = useDayAttributes(day, grid, props.running);
  return (
    // The keyboard acts on the grid around it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="gridcell"
      {...attributes}
      tabIndex={day === grid.active ? 0 : -1}
      data-drop={(drag !== null && drag.start <= day && day <= drag.end) || undefined}
      onFocus={(event) => event.target === event.currentTarget && grid.onActive(day)}
      onClick={(event) => event.target === event.currentTarget && onCreate?.(day)}
    >
      <button type="button" className="calendar-number" tabIndex={-1} aria-label={long} onClick={() => grid.onDay(day)}>
        {Number(day.slice(8))}
      </button>
      {onCreate && (
        <button
          type="button"
          className="calendar-add no-print"
          tabIndex={-1}
          aria-label={t('add', { day: long })}
          onClick={() => onCreate(day)}
        >
          <Icon name="add" size={16} />
        </button>
      )}
      {props.bars.map((bar) => (
        <BarChip key={bar.event.id} bar={bar} grid={grid} />
      ))}
      {props.more > 0 && (
        <button type="button" className="calendar-more" tabIndex={day === grid.active ? 0 : -1} onClick={props.expand}>
          {t('more', { n: props.more })}
        </button>
      )}
    </div>
  );
}
