import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { addDays, addMonths, daysOf, weekday, weekStart } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { DayCell, type Grid } from './DayCell';
import { barsOfWeek, runsOn, type CalendarEvent } from './layout';
import { PocketDay } from './PocketDay';
import { useDrag, type Drag } from './useDrag';

/** How many bars stand above each other in a month's week before "2 more". */
const LANES = 5;

function WeekRow(props: { week: Day; pocket: boolean; grid: Grid }) {
  const { week, grid } = props;
  const t = useT('calendar');
  const [open, setOpen] = useState(false);
  const bars = barsOfWeek(grid.events, week);
  if (props.pocket) {
    return (
      <div role="row" className="calendar-week">
        {daysOf(week, addDays(week, 6)).map((day, column) => (
          <PocketDay key={day} day={day} bars={bars} column={column} grid={grid} />
        ))}
      </div>
    );
  }
  const all = Math.max(0, ...bars.map((bar) => bar.lane + 1));
  // One line too many takes no more room than the words that would hide it.
  const limit = grid.month === null || open || all <= LANES + 1 ? all : LANES;
  const hidden = bars.filter((bar) => bar.lane >= limit);
  return (
    <div
      role="row"
      className="calendar-week"
      data-more={limit < all || undefined}
      style={{ '--lanes': limit } as CSSProperties}
    >
      {daysOf(week, addDays(week, 6)).map((day, column) => (
        <DayCell
          key={day}
          day={day}
          bars={bars.filter((bar) => bar.column === column && bar.lane < limit)}
          running={bars.filter((bar) => runsOn(bar.event, day)).length}
          more={hidden.filter((bar) => runsOn(bar.event, day)).length}
          expand={() => setOpen(true)}
          grid={grid}
        />
      ))}
      {open && all > LANES + 1 && (
        <button type="button" className="calendar-less no-print" onClick={() => setOpen(false)}>
          {t('less')}
        </button>
      )}
    </div>
  );
}

/** Which day a key leads to. */
function dayAfter(key: string, active: Day, today: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(active, -1);
    case 'ArrowRight':
      return addDays(active, 1);
    case 'ArrowUp':
      return addDays(active, -7);
    case 'ArrowDown':
      return addDays(active, 7);
    case 'Home':
      return weekStart(active);
    case 'End':
      return addDays(weekStart(active), 6);
    case 'PageUp':
      return addMonths(active, -1);
    case 'PageDown':
      return addMonths(active, 1);
    case 't':
    case 'T':
      return today;
    default:
      return null;
  }
}

function Ghost(props: { drag: Drag }) {
  const { event, start, end, x, y } = props.drag;
  const formats = useFormats();
  return (
    <div className="calendar-ghost" style={{ left: x + 12, top: y + 12 }} aria-hidden="true">
      <strong>{event.title}</strong> {formats.period(start, end)}
    </div>
  );
}

/** The weeks from one day to another as a grid: one tab stop, arrows between the days, bars over the days of an event. */
export function Weeks(
  props: Omit<Grid, 'drag' | 'press'> & {
    label: string;
    from: Day;
    to: Day;
    /** So small that days show how much is on them and no more. */
    pocket: boolean;
    onMove: ((event: CalendarEvent, start: Day, end: Day) => void) | undefined;
  },
) {
  const { from, to, active, onCreate } = props;
  const formats = useFormats();
  const { drag, press, wasDragged } = useDrag(props.onMove);
  const element = useRef<HTMLDivElement>(null);
  // Where the keyboard wants to be: another key may be pressed before the days of the last one are there.
  const wanted = useRef<Day>(null);
  // Before the browser takes another event: a key that came when the old day was gone and the new one had no focus yet went nowhere.
  useLayoutEffect(() => {
    if (wanted.current !== active) return;
    wanted.current = null;
    element.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || drag) return;
    const onDay = event.target instanceof HTMLElement && event.target.matches('[data-day]');
    const next = dayAfter(event.key, active, props.today);
    const opens = onDay && event.key === 'Enter';
    if (!next && !opens && event.key.toLowerCase() !== 'n') return;
    event.preventDefault();
    event.stopPropagation();
    if (next) {
      wanted.current = next;
      props.onActive(next);
    } else if (onCreate) onCreate(active);
    else if (opens) props.onDay(active);
  };
  const grid: Grid = { ...props, drag, press };
  const days = daysOf(from, addDays(from, 6));
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its days take the focus
    <div
      role="grid"
      aria-label={props.label}
      className={props.month ? 'calendar-grid' : 'calendar-grid calendar-grid-week'}
      data-pocket={props.pocket || undefined}
      data-dragging={drag?.grip}
      ref={element}
      onKeyDown={onKeyDown}
      onClickCapture={(event) => wasDragged() && event.stopPropagation()}
    >
      <div role="row" className="calendar-heads">
        {days.map((day) => (
          <span key={day} role="columnheader" aria-label={formats.weekday(day, 'long')}>
            {formats.weekday(day, 'short')}
          </span>
        ))}
      </div>
      {daysOf(from, to)
        .filter((day) => weekday(day) === 0)
        .map((week) => (
          <WeekRow key={week} week={week} pocket={props.pocket} grid={grid} />
        ))}
      {drag && <Ghost drag={drag} />}
    </div>
  );
}
