import { useMemo } from 'react';
import type { Session } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import type { CalendarEvent } from './layout';

const never = () => false;

/** Sessions as a calendar shows them: course, trainer, seats and place in words. */
export function useSessionEvents(
  sessions: readonly Session[],
  movable: (session: Session) => boolean = never,
): readonly CalendarEvent[] {
  const t = useT('calendar');
  const common = useT('common');
  return useMemo(
    () =>
      sessions.map((session) => {
        const cancelled = session.status === 'cancelled';
        const taken = common('seats.taken', { taken: session.seatsTaken, capacity: session.capacity });
        const seats = session.seatsLeft > 0 ? taken : `${taken} (${t('full')})`;
        return {
          id: session.id,
          start: session.startDate,
          end: session.endDate,
          title: session.course.title,
          category: session.course.category,
          details: [
            cancelled ? t('cancelled') : seats,
            session.trainer ? fullName(session.trainer) : t('noTrainer'),
            ...(session.location ? [session.location] : []),
          ],
          cancelled,
          movable: movable(session),
        };
      }),
    [sessions, movable, t, common],
  );
}
