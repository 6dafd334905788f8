import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Enrollment, Session } from '~/api/generated/types.gen';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { SendButton, sendingOf } from '~/ui/form/SendButton';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Empty, Failure, Notice, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { alternativesQuery, enrollmentQuery, liveEnrollmentsQuery, useChangeEnrollment } from './queries';
import '~/ui/form/form.css';

/** The names of the student's other sessions on a session's days. */
function useClashes(enrollment: Enrollment) {
  const { data: live = [] } = useQuery(liveEnrollmentsQuery(enrollment.studentId));
  return (session: Session) =>
    live
      .filter(
        (other) =>
          other.id !== enrollment.id &&
          other.session.startDate <= session.endDate &&
          other.session.endDate >= session.startDate,
      )
      .map((other) => other.session.courseTitle);
}

function Choices(props: {
  sessions: readonly Session[];
  enrollment: Enrollment;
  chosen: number | null;
  onChoose: (id: number) => void;
}) {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const clashesOf = useClashes(props.enrollment);
  return (
    <fieldset className="choice">
      <legend>{t('transfer.to')}</legend>
      {props.sessions.map((session) => {
        const clashes = clashesOf(session);
        return (
          <label key={session.id} className="check">
            <input
              type="radio"
              name="transfer"
              required
              checked={props.chosen === session.id}
              onChange={() => props.onChoose(session.id)}
            />
            <span>
              {[formats.period(session.startDate, session.endDate), session.location].filter(Boolean).join(' · ')}
              <span className="field-help">{common('seats.left', { n: session.seatsLeft })}</span>
              {clashes.length > 0 && (
                <span className="field-help">{t('transfer.clash', { others: clashes.join(', ') })}</span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Why the move was refused, with the way to what stands in its way. */
function Refused(props: { error: unknown }) {
  const { error } = props;
  const t = useT('enrollments');
  const textOf = useProblemText();
  const existing = error instanceof ApiProblem ? error.extension<number>('enrollmentId') : undefined;
  const stale = error instanceof ApiProblem && error.code === 'stale';
  return (
    <Notice tone="danger" alert>
      {stale ? t('transfer.changed') : textOf(error)}{' '}
      {existing !== undefined && <Link to={`/enrollments/${existing}`}>{t('seeEnrollment')}</Link>}
    </Notice>
  );
}

/** Moves an enrollment to another session of the same course; price, discount and payments go along. */
export default function TransferDialog(props: { enrollment: Enrollment; onClose: () => void }) {
  const { enrollment, onClose } = props;
  const { session } = enrollment;
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const toast = useToast();
  const queryClient = useQueryClient();
  const query = useQuery({ ...alternativesQuery(session.courseId), staleTime: 0 });
  const change = useChangeEnrollment(enrollment.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const others = query.data?.filter((other) => other.id !== enrollment.sessionId) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    const { version, discount, discountReason, notes } = enrollment;
    change.mutate(
      { version, change: { sessionId: chosen, discount, discountReason, notes } },
      {
        onSuccess: (moved) => {
          const dates = formats.period(moved.session.startDate, moved.session.endDate);
          toast(t('transferred', { dates }));
          onClose();
        },
        onError: () => {
          void query.refetch();
          void queryClient.invalidateQueries(enrollmentQuery(enrollment.id));
        },
      },
    );
  };
  return (
    <Popup
      title={t('transfer.title', { name: fullName(enrollment.student) })}
      onClose={change.isPending ? () => undefined : onClose}
      onSubmit={(event) => submit(event as FormEvent)}
      actions={
        <>
          <Button variant="outlined" disabled={change.isPending} onClick={onClose}>
            {common('cancel')}
          </Button>
          {others.length > 0 && (
            <SendButton sending={sendingOf(change)} disabled={chosen === null}>
              {t('transfer.submit')}
            </SendButton>
          )}
        </>
      }
    >
      <div className="fields">
        <p>
          {t('transfer.from', {
            course: session.courseTitle,
            dates: formats.period(session.startDate, session.endDate),
          })}
        </p>
        {change.isError && <Refused error={change.error} />}
        {query.isPending && <Waiting lines={2} />}
        {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.data && others.length === 0 && <Empty icon="sessions" title={t('noAlternative')} />}
        {others.length > 0 && (
          <Choices sessions={others} enrollment={enrollment} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
    </Popup>
  );
}
