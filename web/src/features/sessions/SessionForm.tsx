import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName, listName } from '~/lib/person';
import { DayInput, SelectInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { Notice } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { activeCoursesQuery, conflictsQuery, sessionQuery, trainerChoicesQuery, useSaveSession } from './queries';
import { sessionSchema, sessionValues, type SessionValues } from './schema';

/** Warns, before saving, when the trainer is busy on the chosen days. It does not forbid: half-days can fit. */
function Conflicts(props: { except: number | undefined }) {
  const t = useT('sessions');
  const formats = useFormats();
  const values = useWatch<SessionValues>();
  const { trainerId = '', startDate = '', endDate = '' } = values;
  const { data: conflicts = [] } = useQuery(conflictsQuery(Number(trainerId), startDate, endDate, props.except));
  const trainer = conflicts[0]?.trainer;
  if (!trainer || !trainerId) return null;
  return (
    <Notice tone="warn">
      {t('conflict', { n: conflicts.length, trainer: fullName(trainer) })}
      <ul>
        {conflicts.map((other) => (
          <li key={other.id}>
            <a href={`/sessions/${other.id}`} target="_blank" rel="noreferrer">
              {other.course.title}, {formats.period(other.startDate, other.endDate)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

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
  };
}

/** Creates a session, for the course named in the address if any, or edits the one given. */
export function SessionForm(props: { session?: Session }) {
  const { session } = props;
  const t = useT('sessions');
  const common = useT('common');
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [params] = useSearchParams();
  const labels = useLabels();
  const courses = useQuery(activeCoursesQuery);
  const { data: trainers = [] } = useQuery(trainerChoicesQuery);
  const saveSession = useSaveSession(session?.id);
  const active = courses.data ?? [];
  // A session keeps its course even if that was made inactive since.
  const known =
    session && !active.some((course) => course.id === session.courseId) ? [session.course, ...active] : active;
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...sessionQuery(session?.id ?? 0), staleTime: 0 });
    return { values: sessionValues(fresh), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  if (courses.isPending) return null;
  return (
    <RecordForm
      schema={sessionSchema}
      values={sessionValues(session, params.get('course') ?? '')}
      {...(session ? { version: session.version, reload } : {})}
      labels={labels}
      save={(input, version) => saveSession.mutateAsync({ input, version })}
      onSaved={(saved) => {
        toast(t(session ? 'saved' : 'created'));
        void navigate(`/sessions/${saved.id}`);
      }}
      blame={{ course_inactive: 'courseId', capacity_below_seats_taken: 'capacity' }}
      submitLabel={session ? common('save') : t('create')}
      cancelTo={session ? `/sessions/${session.id}` : '/sessions'}
    >
      {known.length === 0 && (
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
          options={known.map((course) => [String(course.id), course.title] as const)}
        />
        <SelectInput
          name="trainerId"
          empty={t('noTrainer')}
          options={trainers.map((trainer) => [String(trainer.id), listName(trainer)] as const)}
        />
      </fieldset>
      <fieldset>
        <legend>{t('when')}</legend>
        <DayInput name="startDate" required narrow />
        <DayInput name="endDate" required narrow />
        <TextInput name="capacity" required narrow inputMode="numeric" maxLength={5} />
        <TextInput name="location" narrow maxLength={200} />
        <Conflicts except={session?.id} />
        <TextAreaInput name="notes" maxLength={5000} />
      </fieldset>
    </RecordForm>
  );
}
