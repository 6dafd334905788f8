import type { CSSProperties, PointerEvent } from 'react';
import { useFormats } from '~/lib/formats';
import type { CalendarEvent } from './layout';

/** An event as a button: its name, what there is room for, and the rest for those who hear the page. */
export function Chip(props: {
  event: CalendarEvent;
  colour: number;
  /** How many details are seen; all are heard. */
  details: number;
  className: string;
  note?: string;
  style?: CSSProperties;
  tabIndex?: number;
  /** Where it goes on beyond what is seen: `start`, `end` or both. */
  cut?: string;
  dragged?: boolean;
  onOpen: (event: CalendarEvent, anchor: HTMLElement) => void;
  onPress?: (event: CalendarEvent, pointer: PointerEvent) => void;
}) {
  const { event } = props;
  const formats = useFormats();
  const period = formats.period(event.start, event.end);
  const movable = event.movable && props.onPress !== undefined;
  return (
    <button
      type="button"
      className={`calendar-event ${props.className}`}
      data-colour={props.colour}
      data-cancelled={event.cancelled || undefined}
      data-cut={props.cut}
      data-dragged={props.dragged || undefined}
      data-movable={movable || undefined}
      tabIndex={props.tabIndex}
      style={props.style}
      title={[event.title, period, ...event.details].join('\n')}
      onPointerDown={(pointer) => props.onPress?.(event, pointer)}
      onClick={(click) => props.onOpen(event, click.currentTarget)}
    >
      <span className="calendar-title">{event.title}</span>
      {event.details.slice(0, props.details).map((detail) => (
        <span key={detail} className="calendar-detail">
          {detail}
        </span>
      ))}
      {props.note && <span className="calendar-detail">{props.note}</span>}
      {movable && !props.cut?.includes('start') && <span className="calendar-grip" data-grip="start" />}
      {movable && !props.cut?.includes('end') && <span className="calendar-grip" data-grip="end" />}
      <span className="hidden">{[period, event.category, ...event.details.slice(props.details)].join(', ')}</span>
    </button>
  );
}
