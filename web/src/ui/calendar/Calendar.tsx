import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useMemo, useState } from 'react';
import { calendarViews, turned } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import type { CalendarState } from '~/lib/useCalendarState';
import { Icon } from '../Icon';
import { ChosenDay, DayView, ListView } from './DayLists';
import { coloursOf, type CalendarEvent } from './layout';
import { Weeks } from './Weeks';
import './calendar.css';

function useHeading(state: CalendarState): string {
  const formats = useFormats();
  if (state.view === 'month') return formats.month(state.date.slice(0, 7), 'long');
  return state.view === 'day' ? formats.day(state.date, 'long') : formats.period(state.from, state.to);
}

function Toolbar(props: { state: CalendarState; active: Day; heading: string }) {
  const { state } = props;
  const t = useT('calendar');
  const turn = (pages: number) => state.change({ date: turned(state.view, state.date, pages) });
  return (
    <div className="calendar-toolbar">
      <div className="calendar-turn no-print">
        <IconButton aria-label={t('previous')} onClick={() => turn(-1)}>
          <Icon name="collapse" />
        </IconButton>
        <Button variant="outlined" onClick={() => state.change({ date: state.today })}>
          {t('today')}
        </Button>
        <IconButton aria-label={t('next')} onClick={() => turn(1)}>
          <Icon name="expand" />
        </IconButton>
      </div>
      <h2 aria-live="polite">{props.heading}</h2>
      <div className="calendar-views no-print" role="group" aria-label={t('views')}>
        {calendarViews.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={view === state.view}
            onClick={() => state.change({ view, date: props.active })}
          >
            {t(`view.${view}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

function Legend(props: { colours: ReadonlyMap<string, number>; events: readonly CalendarEvent[] }) {
  const t = useT('calendar');
  const shown = [...props.colours].filter(([category]) => props.events.some((event) => event.category === category));
  if (shown.length === 0) return null;
  return (
    <ul className="calendar-legend" aria-label={t('legend')}>
      {shown.map(([category, colour]) => (
        <li key={category} data-colour={colour}>
          {category}
        </li>
      ))}
    </ul>
  );
}

/**
 * A calendar of events that last whole days: month, week, day and list. It keeps nothing but the day under the keyboard;
 * what it shows comes from `state`, and what is done to it goes to the callbacks. Without `onMove` nothing can be dragged to
 * other days, nor made longer or shorter by its ends,
 * without `onCreate` nothing is created.
 */
export function Calendar(props: {
  label: string;
  state: CalendarState;
  events: readonly CalendarEvent[];
  /** Every category there may be, so that its colour does not change with what is shown. */
  categories?: readonly string[];
  /** New events are on their way. */
  busy: boolean;
  onOpen: (event: CalendarEvent, anchor: HTMLElement) => void;
  onCreate?: (day: Day) => void;
  onMove?: (event: CalendarEvent, start: Day, end: Day) => void;
}) {
  const { state, events, categories, onCreate, onMove } = props;
  const { view, from, to, today, date, narrow } = state;
  const t = useT('calendar');
  const [active, setActive] = useState({ day: date, of: date });
  // Whoever turns the page takes the day along.
  const day = active.of === date ? active.day : date;
  const colours = useMemo(
    () => coloursOf([...(categories ?? []), ...events.map((event) => event.category)]),
    [categories, events],
  );
  const heading = useHeading(state);
  // A phone has no room for words in seven columns: its month is a way to days, and its week a list of them.
  const pocket = narrow && view === 'month';
  const list = view === 'list' || (narrow && view === 'week');
  const grid = view === 'month' || (view === 'week' && !list);
  const onActive = (next: Day) => {
    // What is chosen in a month without words is kept in the address: whoever comes back finds it.
    if (!pocket && from <= next && next <= to) setActive({ day: next, of: date });
    else state.change({ date: next });
  };
  const shared = { events, colours, onOpen: props.onOpen, onCreate };
  return (
    <section className="calendar" aria-label={props.label} aria-busy={props.busy || undefined} data-view={view}>
      <Toolbar state={state} active={day} heading={heading} />
      <p className="hidden" role="status">
        {!props.busy && t('shown', { n: events.length })}
      </p>
      {grid && (
        <Weeks
          {...shared}
          label={heading}
          from={from}
          to={to}
          today={today}
          month={view === 'month' ? date.slice(0, 7) : null}
          pocket={pocket}
          active={day}
          onActive={onActive}
          onDay={(chosen) => state.change({ view: 'day', date: chosen })}
          onMove={onMove}
        />
      )}
      {pocket && <ChosenDay {...shared} day={day} today={today} />}
      {view === 'day' && <DayView {...shared} day={date} />}
      {list && <ListView {...shared} from={from} to={to} today={today} />}
      <Legend colours={colours} events={events} />
      {grid && (
        <p className="calendar-keys muted no-print">
          {t('keys')} {t(onCreate ? 'keysCreate' : 'keysOpen')}
        </p>
      )}
    </section>
  );
}
