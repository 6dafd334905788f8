import { daysBetween, daysOf } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '../Icon';
import { Chip } from './Chip';
import { runsOn, type CalendarEvent } from './layout';

interface Shared {
  readonly events: readonly CalendarEvent[];
  readonly colours: ReadonlyMap<string, number>;
  readonly onOpen: (event: CalendarEvent, anchor: HTMLElement) => void;
  readonly onCreate: ((day: Day) => void) | undefined;
}

function Cards(props: Shared & { day: Day | null }) {
  const { day } = props;
  const t = useT('calendar');
  const formats = useFormats();
  const note = (event: CalendarEvent) => {
    if (day === null || event.start === event.end) return formats.period(event.start, event.end);
    const at = daysBetween(event.start, day) + 1;
    return `${formats.period(event.start, event.end)} (${t('dayOf', { at, n: daysBetween(event.start, event.end) + 1 })})`;
  };
  return (
    <ul className="calendar-cards">
      {props.events.map((event) => (
        <li key={event.id}>
          <Chip
            event={event}
            colour={props.colours.get(event.category) ?? 0}
            className="calendar-card"
            details={3}
            note={note(event)}
            onOpen={props.onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

function Add(props: { day: Day; onCreate: ((day: Day) => void) | undefined }) {
  const { day, onCreate } = props;
  const t = useT('calendar');
  const formats = useFormats();
  if (!onCreate) return null;
  return (
    <button
      type="button"
      className="calendar-add no-print"
      aria-label={t('add', { day: formats.day(day, 'long') })}
      onClick={() => onCreate(day)}
    >
      <Icon name="add" size={18} />
    </button>
  );
}

function DaySection(props: Shared & { day: Day; today: Day; empty?: string }) {
  const { day, events } = props;
  const t = useT('calendar');
  const formats = useFormats();
  return (
    <section aria-label={formats.day(day, 'long')} data-today={day === props.today || undefined}>
      <h3>
        {formats.day(day, 'long')} {day === props.today && <span className="muted">{t('today')}</span>}
      </h3>
      <Add day={day} onCreate={props.onCreate} />
      {events.length > 0 ? <Cards {...props} day={day} /> : props.empty && <p className="muted">{props.empty}</p>}
    </section>
  );
}

/** The day that was chosen in a month without words: everything that takes place on it. */
export function ChosenDay(props: Shared & { day: Day; today: Day }) {
  const t = useT('calendar');
  const events = props.events.filter((event) => runsOn(event, props.day));
  return (
    <div className="calendar-list">
      <DaySection {...props} events={events} empty={t('none')} />
    </div>
  );
}

/** One day: everything that takes place on it. */
export function DayView(props: Shared & { day: Day }) {
  const { day } = props;
  const t = useT('calendar');
  const events = props.events.filter((event) => runsOn(event, day));
  return (
    <div className="calendar-list">
      <Add day={day} onCreate={props.onCreate} />
      {events.length === 0 ? <p className="muted">{t('none')}</p> : <Cards {...props} events={events} day={day} />}
    </div>
  );
}

/** The days of a week one below the other: what begins on each, after what had begun before. */
export function ListView(props: Shared & { from: Day; to: Day; today: Day }) {
  const { from, to, events } = props;
  const t = useT('calendar');
  const before = events.filter((event) => event.start < from && event.end >= from);
  return (
    <div className="calendar-list">
      {before.length > 0 && (
        <section aria-label={t('running')}>
          <h3>{t('running')}</h3>
          <Cards {...props} events={before} day={null} />
        </section>
      )}
      {daysOf(from, to).map((day) => (
        <DaySection {...props} key={day} day={day} events={events.filter((event) => event.start === day)} />
      ))}
    </div>
  );
}
