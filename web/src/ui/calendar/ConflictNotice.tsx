import type { SessionConflict } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { Notice } from '../states';

function Others(props: { intro: string; conflicts: readonly SessionConflict[] }) {
  const formats = useFormats();
  return (
    <>
      <p>{props.intro}</p>
      <ul>
        {props.conflicts.map(({ session }) => (
          <li key={session.id}>
            <a href={`/sessions/${session.id}`} target="_blank" rel="noreferrer">
              {session.course.title}, {formats.period(session.startDate, session.endDate)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Warns, before saving, when the trainer or the room is taken on the chosen days. It does not forbid: half-days can fit. */
export function ConflictNotice(props: { conflicts: readonly SessionConflict[] }) {
  const t = useT('calendar');
  const busy = props.conflicts.filter((conflict) => conflict.trainer);
  const taken = props.conflicts.filter((conflict) => conflict.room);
  const trainer = busy[0]?.session.trainer;
  const location = taken[0]?.session.location;
  return (
    <div role="status" className="conflicts">
      {(trainer || location) && (
        <Notice tone="warn">
          {trainer && (
            <Others intro={t('conflict.trainer', { n: busy.length, trainer: fullName(trainer) })} conflicts={busy} />
          )}
          {location && <Others intro={t('conflict.room', { n: taken.length, location })} conflicts={taken} />}
        </Notice>
      )}
    </div>
  );
}
