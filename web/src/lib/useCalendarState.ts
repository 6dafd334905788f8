import { useCallback, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { calendarViews, isDay, shownDays, type CalendarView } from './calendar';
import type { Day } from './dates';
import { useFormats } from './formats';

/** What an address says that a calendar shows: `?view=week&date=2026-11-23`; what is not said is this month, today; on a phone the list from today on. */
interface Shown {
  readonly view: CalendarView;
  readonly date: Day;
  readonly today: Day;
  /** The first and the last day shown. */
  readonly from: Day;
  readonly to: Day;
}

/** What a calendar shows, kept in the address. */
export interface CalendarState extends Shown {
  /** There is no room for words in seven columns. */
  readonly narrow: boolean;
  change(part: { view?: CalendarView; date?: Day }): void;
}

const narrowScreen = () => window.matchMedia?.('(max-width: 640px)');
const isNarrow = () => narrowScreen()?.matches ?? false;

/** Hears of a telephone that is turned. */
function whenTurned(tell: () => void): () => void {
  const screen = narrowScreen();
  screen?.addEventListener('change', tell);
  return () => screen?.removeEventListener('change', tell);
}

/** What the calendar at an address shows on the day `today`; a loader asks for it before there is a page. */
export function readCalendarState(params: URLSearchParams, today: Day): Shown {
  const asked = params.get('view');
  const view = calendarViews.find((known) => known === asked) ?? (isNarrow() ? 'list' : 'month');
  const day = params.get('date');
  const date = isDay(day) ? day : today;
  return { view, date, today, ...shownDays(view, date) };
}

/** The one way a calendar keeps its state. Turning pages replaces the history entry, choosing a view pushes one. */
export function useCalendarState(): CalendarState {
  const [params, setParams] = useSearchParams();
  const today = useFormats().today();
  const narrow = useSyncExternalStore(whenTurned, isNarrow);
  const change = useCallback(
    (part: { view?: CalendarView; date?: Day }) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (part.view) next.set('view', part.view);
          if (part.date) next.set('date', part.date);
          return next;
        },
        { replace: part.view === undefined, preventScrollReset: true },
      ),
    [setParams],
  );
  return { ...readCalendarState(params, today), narrow, change };
}
