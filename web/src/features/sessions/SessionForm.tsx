import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { locationsQuery } from '~/ui/calendar/conflicts';
import { ConflictNotice } from '~/ui/calendar/ConflictNotice';
import { DayInput, SelectInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { Notice } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { activeCoursesQuery, trainerChoicesQuery, useSaveSession } from './queries';
import { sessionQuery } from './readQueries';
import { endFrom, repeatOn } from './repeat';
import { Repeat } from './Repeat';
import { sessionSchema, sessionValues, type SessionValues } from './schema';
import { useConflicts } from './useConflicts';
import './sessions.css';

function useLabels() {
  const t = useT('sessions');
  return {
    courseId: t('course'),
    trainerId: t('trainer'),
    startDate: t('startDate'),
    endDate: t('endDate'),
    capacity: t('capacity'),
    location: t('location'),
    notes: t('notes'),
    repeat: t('repeat'),
    weeks: t('repeat.weeks'),
    weekdays: t('repeat.days'),
    skipped: t('repeat.skipped'),
  };
}

/** The courses and trainers to choose from; a session keeps its course even if that was made inactive since. */
function useChoices(session: Session | undefined) {
  const courses = useQuery(activeCoursesQuery);
  const { data: trainers = [] } = useQuery(trainerChoicesQuery);
  const active = courses.data ?? [];
  const gone = session && !active.some((course) => course.id === session.courseId);
  return { waiting: courses.isPending, courses: gone ? [session.course, ...active] : active, trainers };
}

/** The days. The last one follows the first: it is never left empty, or before it. */
function Days(props: { source: Session | undefined }) {
  const { source } = props;
  const form = useFormContext<SessionValues>();
  const follow = () => {
    const { startDate, endDate } = form.getValues();
    if (!startDate || endDate >= startDate) return;
    const end = source ? endFrom(startDate, source.startDate, source.endDate) : startDate;
    form.setValue('endDate', end, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  };
  return (
    <div className="field-pair" onBlur={follow}>
      <DayInput name="startDate" required narrow />
      <DayInput name="endDate" required narrow />
    </div>
  );
}

function Conflicts(props: { except: number | undefined }) {
  return <ConflictNotice conflicts={useConflicts(props.except)} />;
}

/** Says how many sessions there will be. */
function CreateLabel() {
  const t = useT('sessions');
  const values = useWatch<SessionValues>() as SessionValues;
  return t('create', { n: repeatOn(values.startDate, values).length + 1 });
}

/**
 * Creates a session, or several at once, or edits the one given.
 *
 * @param values what the form starts with
 * @param source the session that a new one is a copy of
 */
export function SessionForm(props: { session?: Session; source?: Session; values: SessionValues }) {
  const { session } = props;
  const t = useT('sessions');
  const common = useT('common');
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const labels = useLabels();
  const choices = useChoices(session);
  const { data: locations = [] } = useQuery(locationsQuery);
  const saveSession = useSaveSession(session?.id);
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...sessionQuery(session?.id ?? 0), staleTime: 0 });
    return { values: sessionValues(fresh), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  const onSaved = (saved: readonly Session[]) => {
    const [first] = saved;
    toast(session ? t('saved') : t('created', { n: saved.length }));
    if (!first) return;
    const month = `/planning?view=month&date=${first.startDate}&course=${first.courseId}`;
    void navigate(saved.length > 1 ? month : `/sessions/${first.id}`);
  };
  if (choices.waiting) return null;
  return (
    <RecordForm
      schema={sessionSchema}
      values={props.values}
      {...(session ? { version: session.version, reload } : {})}
      labels={labels}
      save={(output, version) => saveSession.mutateAsync({ output, version })}
      onSaved={onSaved}
      blame={{ course_inactive: 'courseId', capacity_below_seats_taken: 'capacity' }}
      submitLabel={session ? common('save') : <CreateLabel />}
      cancelTo={session ? `/sessions/${session.id}` : '/sessions'}
    >
      {choices.courses.length === 0 && (
        <Notice tone="note">
          {t('noCourse')} <Link to="/courses/new">{t('createCourse')}</Link>
        </Notice>
      )}
      <fieldset>
        <legend>{t('what')}</legend>
        <SelectInput
          name="courseId"
          required
          empty={t('chooseCourse')}
          options={choices.courses.map((course) => [String(course.id), course.title] as const)}
        />
        <SelectInput
          name="trainerId"
          empty={t('noTrainer')}
          options={choices.trainers.map((trainer) => [String(trainer.id), listName(trainer)] as const)}
        />
      </fieldset>
      <fieldset>
        <legend>{t('when')}</legend>
        <Days source={props.source} />
        <TextInput name="capacity" required narrow inputMode="numeric" maxLength={5} />
        <TextInput name="location" narrow maxLength={200} suggestions={locations} />
        <Conflicts except={session?.id} />
        <TextAreaInput name="notes" maxLength={5000} />
      </fieldset>
      {!session && <Repeat />}
    </RecordForm>
  );
}
