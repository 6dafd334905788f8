import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { SessionConflict } from '~/api/generated/types.gen';
import { useDebounced } from '~/lib/useDebounced';
import { conflictsQuery } from '~/ui/calendar/conflicts';
import { endFrom, repeatOn } from './repeat';
import type { SessionValues } from './schema';

/** The periods that the form's session takes, itself and its repetitions. */
function periods(values: SessionValues): readonly (readonly [string, string])[] {
  const { startDate, endDate } = values;
  const further = repeatOn(startDate, values).map((day) => [day, endFrom(day, startDate, endDate)] as const);
  return [[startDate, endDate], ...further];
}

/** The other sessions that share a day, and the trainer or the room, with what the form plans. */
export function useConflicts(except: number | undefined): readonly SessionConflict[] {
  const values = useWatch<SessionValues>() as SessionValues;
  const { trainerId, startDate, endDate } = values;
  const location = useDebounced(values.location, 250);
  const planned = startDate && endDate >= startDate ? periods(values) : [];
  const days = { from: planned.length > 0 ? startDate : '', to: planned.at(-1)?.[1] ?? '' };
  const { data = [] } = useQuery(conflictsQuery({ trainerId: Number(trainerId) || null, location, ...days, except }));
  return data.filter(({ session }) => planned.some(([from, to]) => session.startDate <= to && session.endDate >= from));
}
