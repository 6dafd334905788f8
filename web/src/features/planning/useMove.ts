import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '~/api/generated/types.gen';
import { daysBetween } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { conflictsQuery, mayConflict, type Plan } from '~/ui/calendar/conflicts';
import { useProblemText } from '~/ui/problemText';
import { useToast } from '~/ui/Toasts';
import { useMoveSession, type Place } from './queries';

/** Where a session is now. */
export const placeOf = ({ startDate, endDate, trainerId, location }: Session): Place => ({
  startDate,
  endDate,
  trainerId,
  location,
});

/** What a session would take at a place. */
export const planOf = (session: Session, { startDate, endDate, trainerId, location }: Place): Plan => ({
  trainerId,
  location: location ?? '',
  from: startDate,
  to: endDate,
  except: session.id,
});

/** How many days a place takes. */
export const lasting = ({ startDate, endDate }: Place) => daysBetween(startDate, endDate) + 1;

function changeOf(before: Session, now: Session): 'moved' | 'resized' | 'changed' {
  if (lasting(before) !== lasting(now)) return 'resized';
  return before.startDate === now.startDate ? 'changed' : 'moved';
}

/** Says that a session was moved, to whom that matters, and offers to undo it. */
export function useTellMoved() {
  const t = useT('planning');
  const formats = useFormats();
  const toast = useToast();
  const textOf = useProblemText();
  const move = useMoveSession();
  return (before: Session, now: Session) => {
    const params = { title: now.course.title, period: formats.period(now.startDate, now.endDate), n: now.seatsTaken };
    const undo = () =>
      move.mutate(
        { session: now, to: placeOf(before) },
        {
          onSuccess: () => toast(t('undone')),
          onError: (error) => toast(t('undo.failed', { reason: textOf(error) }), 'danger'),
        },
      );
    const change = changeOf(before, now);
    const text = change !== 'changed' && now.seatsTaken > 0 ? (`${change}.tell` as const) : change;
    toast(t(text, params), 'ok', { label: t('undo'), run: undo });
  };
}

/**
 * Moves a session that was dragged, by itself or by one of its ends. It asks (`ask`) when the trainer or the room would then
 * be taken by another session that is not in the way yet; else it moves at once and can be undone.
 */
export function useDrop(ask: (session: Session, start: Day, end: Day) => void) {
  const t = useT('planning');
  const toast = useToast();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const move = useMoveSession();
  const tellMoved = useTellMoved();

  async function newConflict(session: Session, plan: Plan): Promise<boolean> {
    if (!mayConflict(plan)) return false;
    const conflicts = await queryClient.fetchQuery({ ...conflictsQuery(plan), staleTime: 0 });
    return conflicts.some(
      ({ session: other }) => other.startDate > session.endDate || other.endDate < session.startDate,
    );
  }

  return async (session: Session, start: Day, end: Day) => {
    const to = { ...placeOf(session), startDate: start, endDate: end };
    try {
      if (await newConflict(session, planOf(session, to))) ask(session, start, end);
      else tellMoved(session, await move.mutateAsync({ session, to }));
    } catch (error) {
      toast(t('failed', { title: session.course.title, reason: textOf(error) }), 'danger');
    }
  };
}
