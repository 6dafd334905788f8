import { weekday } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import type { Grid } from './DayCell';

/** What a day of a grid is to a screen reader and to the style sheet; `running` events are on it. */
export function useDayAttributes(day: Day, grid: Grid, running: number) {
  const t = useT('calendar');
  const formats = useFormats();
  return {
    className: 'calendar-day',
    'data-day': day,
    'data-other': (grid.month !== null && !day.startsWith(grid.month)) || undefined,
    'data-weekend': weekday(day) > 4 || undefined,
    'aria-current': day === grid.today ? 'date' : undefined,
    'aria-label': t('dayWith', { day: formats.day(day, 'long'), n: running }),
  } as const;
}
