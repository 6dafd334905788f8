import { useEffect, useRef, useState, type PointerEvent as Press } from 'react';
import { addDays, daysBetween } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import type { CalendarEvent } from './layout';

/** What of an event is held: all of it, or its first or its last day. */
export type Grip = 'all' | 'start' | 'end';

/** An event on its way to other days, and where the pointer is. */
export interface Drag {
  readonly event: CalendarEvent;
  readonly grip: Grip;
  readonly start: Day;
  readonly end: Day;
  readonly x: number;
  readonly y: number;
}

interface Pressed {
  readonly event: CalendarEvent;
  readonly grip: Grip;
  readonly day: Day;
  readonly x: number;
  readonly y: number;
}

/** A hand that trembles over fewer pixels than this clicks. */
const THRESHOLD = 5;

function dayAt(x: number, y: number): Day | undefined {
  const cell = document.elementsFromPoint(x, y).find((element) => element.matches('[data-day]'));
  return cell instanceof HTMLElement ? cell.dataset.day : undefined;
}

function gripOf(target: EventTarget): Grip {
  const grip = target instanceof HTMLElement ? target.dataset.grip : undefined;
  return grip === 'start' || grip === 'end' ? grip : 'all';
}

function moved(pressed: Pressed, pointer: PointerEvent, before: Drag | null): Drag | null {
  const { event, grip } = pressed;
  if (!before && Math.hypot(pointer.clientX - pressed.x, pointer.clientY - pressed.y) < THRESHOLD) return null;
  const under = dayAt(pointer.clientX, pointer.clientY);
  const place = { event, grip, x: pointer.clientX, y: pointer.clientY };
  if (!under) return { ...place, start: before?.start ?? event.start, end: before?.end ?? event.end };
  return { ...place, ...daysHeld(pressed, under) };
}

/** The event's days when what is held of it is over the day `under`; an end that is drawn past the other one stops there. */
function daysHeld({ event, grip, day }: Pressed, under: Day): { start: Day; end: Day } {
  const { start, end } = event;
  if (grip === 'start') return { start: under < end ? under : end, end };
  if (grip === 'end') return { start, end: under > start ? under : start };
  const days = daysBetween(day, under);
  return { start: addDays(start, days), end: addDays(end, days) };
}

/**
 * Moves events between the elements that carry `data-day`, or lengthens and shortens them by an element inside that
 * carries `data-grip`, with a mouse or a pen; fingers scroll, and have the dialog.
 * Escape, or letting go where it was, leaves everything as it is.
 */
export function useDrag(onDrop: ((event: CalendarEvent, start: Day, end: Day) => void) | undefined) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => {});
  // The click that the browser makes of a drag's end is none.
  const dragged = useRef(false);
  useEffect(() => () => stop.current(), []);

  const press = (event: CalendarEvent, pointer: Press) => {
    dragged.current = false;
    if (!onDrop || !event.movable || pointer.button !== 0 || pointer.pointerType === 'touch') return;
    const pressed = {
      event,
      grip: gripOf(pointer.target),
      day: dayAt(pointer.clientX, pointer.clientY) ?? event.start,
      x: pointer.clientX,
      y: pointer.clientY,
    };
    let current: Drag | null = null;
    const show = (next: Drag | null) => {
      current = next;
      if (next) dragged.current = true;
      setDrag(next);
    };
    const onMove = (to: PointerEvent) => show(moved(pressed, to, current));
    const onUp = () => {
      const { start, end } = current ?? event;
      stop.current();
      if (start !== event.start || end !== event.end) onDrop(event, start, end);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key === 'Escape') stop.current();
    };
    const listeners = [
      ['pointermove', onMove],
      ['pointerup', onUp],
      ['pointercancel', () => stop.current()],
      ['keydown', onKey],
    ] as const;
    stop.current = () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener);
      show(null);
    };
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener);
  };
  return { drag, press, wasDragged: () => dragged.current };
}
