import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { Session } from '~/api/generated/types.gen';
import { ApiProblem } from '~/api/problem';
import { addDays, daysBetween } from '~/lib/calendar';
import type { Day } from '~/lib/dates';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { useDebounced } from '~/lib/useDebounced';
import { conflictsQuery, locationsQuery } from '~/ui/calendar/conflicts';
import { ConflictNotice } from '~/ui/calendar/ConflictNotice';
import { SendButton, sendingOf } from '~/ui/form/SendButton';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import '~/ui/form/form.css';
import { trainersQuery, useMoveSession, type Place } from './queries';
import { lasting, placeOf, planOf, useTellMoved } from './useMove';

function DayField(props: { label: string; value: Day; min?: Day; autoFocus?: boolean; onChange: (day: Day) => void }) {
  const id = useId();
  return (
    <div className="field field-narrow">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        className="input"
        required
        min={props.min}
        value={props.value}
        autoFocus={props.autoFocus}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

function TrainerField(props: { value: number | null; onChange: (id: number | null) => void }) {
  const t = useT('planning');
  const id = useId();
  const { data: trainers = [] } = useQuery(trainersQuery);
  return (
    <div className="field">
      <label htmlFor={id}>{t('trainer')}</label>
      <select
        id={id}
        className="input"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(Number(event.target.value) || null)}
      >
        <option value="">{t('noTrainer')}</option>
        {trainers.map((trainer) => (
          <option key={trainer.id} value={trainer.id}>
            {listName(trainer)}
          </option>
        ))}
      </select>
    </div>
  );
}

function LocationField(props: { value: string; onChange: (location: string) => void }) {
  const t = useT('planning');
  const id = useId();
  const { data: locations = [] } = useQuery(locationsQuery);
  return (
    <div className="field">
      <label htmlFor={id}>{t('location')}</label>
      <input
        id={id}
        className="input"
        maxLength={200}
        autoComplete="off"
        list={`${id}-known`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {locations.map((location) => (
          <option key={location} value={location} />
        ))}
      </datalist>
    </div>
  );
}

const isSame = (one: Place, other: Place) =>
  one.startDate === other.startDate &&
  one.endDate === other.endDate &&
  one.trainerId === other.trainerId &&
  (one.location ?? '').trim() === (other.location ?? '').trim();

/**
 * Moves a session without a mouse: days, and so its length, trainer and room, with what else takes trainer and room on these
 * days before it is saved.
 */
export default function MoveDialog(props: {
  session: Session;
  days?: readonly [start: Day, end: Day];
  onClose: () => void;
}) {
  const { session } = props;
  const t = useT('planning');
  const common = useT('common');
  const textOf = useProblemText();
  const tellMoved = useTellMoved();
  const move = useMoveSession();
  const [place, setPlace] = useState(() => {
    const [startDate, endDate] = props.days ?? [session.startDate, session.endDate];
    return { ...placeOf(session), startDate, endDate };
  });
  const { startDate, endDate, trainerId } = place;
  const plan = planOf(session, { ...place, location: useDebounced(place.location, 250) });
  const { data: conflicts = [], isFetching } = useQuery(conflictsQuery(plan));
  const checking = isFetching || plan.location !== (place.location ?? '');
  const ordered = startDate !== '' && endDate >= startDate;
  const same = isSame(place, placeOf(session));
  // The end follows the start: a session that moves lasts as long as before.
  const startOn = (day: Day) =>
    setPlace({
      ...place,
      startDate: day,
      ...(day && ordered && { endDate: addDays(day, daysBetween(startDate, endDate)) }),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ordered || same || move.isPending) return;
    const done = (now: Session) => {
      tellMoved(session, now);
      props.onClose();
    };
    move.mutate({ session, to: place }, { onSuccess: done });
  };
  const stale = move.error instanceof ApiProblem && move.error.code === 'stale';
  return (
    <Popup
      title={t('move.title', { title: session.course.title })}
      onClose={move.isPending ? () => undefined : props.onClose}
      onSubmit={submit}
      actions={
        <>
          <Button variant="outlined" disabled={move.isPending} onClick={props.onClose}>
            {common('cancel')}
          </Button>
          <SendButton sending={sendingOf(move)} disabled={!ordered || same || checking}>
            {t(conflicts.length > 0 ? 'move.anyway' : 'move.save')}
          </SendButton>
        </>
      }
    >
      <div className="fields">
        {move.isError && (
          <Notice tone="danger" alert>
            {stale ? t('move.stale') : textOf(move.error)}
          </Notice>
        )}
        <DayField label={t('move.start')} value={startDate} autoFocus onChange={startOn} />
        <DayField
          label={t('move.end')}
          value={endDate}
          min={startDate}
          onChange={(day) => setPlace({ ...place, endDate: day })}
        />
        {!ordered && <p className="field-error">{t('move.order')}</p>}
        {ordered && lasting(place) !== lasting(session) && (
          <p className="muted">
            {t('move.lasts', {
              now: t('move.days', { n: lasting(place) }),
              before: t('move.days', { n: lasting(session) }),
            })}
          </p>
        )}
        <TrainerField value={trainerId} onChange={(id) => setPlace({ ...place, trainerId: id })} />
        <LocationField value={place.location ?? ''} onChange={(location) => setPlace({ ...place, location })} />
        <ConflictNotice conflicts={ordered ? conflicts : []} />
        <p className="muted" role="status">
          {checking ? t('move.checking') : same ? t('move.same') : ''}
        </p>
      </div>
    </Popup>
  );
}
