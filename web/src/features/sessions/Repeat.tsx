import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { shared } from '~/ui/calendar/conflicts';
import { CheckInput } from '~/ui/form/inputs';
import { endFrom, furtherDays, MAX_WEEKS } from './repeat';
import type { SessionValues } from './schema';
import { useConflicts } from './useConflicts';
import './sessions.css';

/** A Monday, from which the names of the days are taken. */
const MONDAY = 5;
const weekdays = Array.from(
  { length: 7 },
  (_, index) => [String(index), `2026-01-${String(MONDAY + index).padStart(2, '0')}`] as const,
);

function Rhythm() {
  const t = useT('sessions');
  const formats = useFormats();
  const { register } = useFormContext<SessionValues>();
  return (
    <>
      <div className="field field-narrow">
        <label htmlFor="field-weeks">{t('repeat.weeks')}</label>
        <input
          id="field-weeks"
          className="input"
          type="number"
          min={1}
          max={MAX_WEEKS}
          inputMode="numeric"
          {...register('weeks')}
        />
      </div>
      <div className="repeat-days" role="group" aria-label={t('repeat.days')}>
        <span className="repeat-label">{t('repeat.days')}</span>
        {weekdays.map(([value, day]) => (
          <label key={value}>
            <input type="checkbox" value={value} {...register('weekdays')} />
            <span aria-hidden="true">{formats.weekday(day, 'short')}</span>
            <span className="hidden">{formats.weekday(day, 'long')}</span>
          </label>
        ))}
      </div>
    </>
  );
}

function Preview() {
  const t = useT('sessions');
  const formats = useFormats();
  const values = useWatch<SessionValues>() as SessionValues;
  const { startDate, endDate } = values;
  const { field } = useController<SessionValues, 'skipped'>({ name: 'skipped' });
  const conflicts = useConflicts(undefined);
  if (!startDate || endDate < startDate) return <p className="muted">{t('repeat.noDates')}</p>;
  const days = furtherDays(startDate, values);
  const kept = days.filter((day) => !field.value.includes(day));
  const toggle = (day: string) =>
    field.onChange(field.value.includes(day) ? field.value.filter((other) => other !== day) : [...field.value, day]);
  const busy = (day: string) => {
    const end = endFrom(day, startDate, endDate);
    const taken = shared(conflicts.filter(({ session }) => session.startDate <= end && session.endDate >= day));
    return taken && <em>{t(`repeat.${taken}`)}</em>;
  };
  return (
    <>
      <p role="status">{t('repeat.preview', { n: kept.length + 1 })}</p>
      <ul className="repeat-preview" aria-label={t('repeat.dates')}>
        <li>
          <label>
            <input type="checkbox" checked disabled />
            {formats.period(startDate, endDate)} {busy(startDate)}
          </label>
        </li>
        {days.map((day) => (
          <li key={day}>
            <label>
              <input type="checkbox" checked={kept.includes(day)} onChange={() => toggle(day)} />
              {formats.period(day, endFrom(day, startDate, endDate))} {kept.includes(day) && busy(day)}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Repeats a new session every week, on chosen days, and shows each of its dates before any is created. */
export function Repeat() {
  const t = useT('sessions');
  const repeat = useWatch<SessionValues, 'repeat'>({ name: 'repeat' });
  return (
    <fieldset>
      <legend>{t('repeat.title')}</legend>
      <CheckInput name="repeat" label={t('repeat')} help={t('repeat.help')} />
      {repeat && (
        <>
          <Rhythm />
          <Preview />
        </>
      )}
    </fieldset>
  );
}
