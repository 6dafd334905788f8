import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { useDebounced } from '~/lib/useDebounced';
import { Badge } from '~/ui/Badge';
import { Combobox, type Choice } from '~/ui/Combobox';
import { Field } from '~/ui/form/Field';
import { Notice } from '~/ui/states';
import {
  alternativesQuery,
  chosenSessionQuery,
  chosenStudentQuery,
  liveEnrollmentsQuery,
  sessionChoicesQuery,
} from './queries';
import type { EnrollmentValues } from './schema';
import { Unread } from './Unread';
import { useChosen } from './useChosen';

function SeatsLeft(props: { session: Session }) {
  const common = useT('common');
  const { seatsLeft } = props.session;
  if (seatsLeft <= 0) return <Badge tone="warn">{common('seats.full')}</Badge>;
  return <span className="muted">{common('seats.left', { n: seatsLeft })}</span>;
}

/** Other sessions of a full one's course. */
function Alternatives(props: { session: Session; onChoose: (id: number) => void }) {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const { data } = useQuery(alternativesQuery(props.session.courseId));
  const others = data?.filter((other) => other.id !== props.session.id);
  return (
    <Notice tone="warn" alert>
      {t('full')} {others && (others.length > 0 ? t('alternatives') : t('noAlternative'))}
      <ul className="quick-matches">
        {others?.map((other) => (
          <li key={other.id}>
            <Button size="small" variant="outlined" onClick={() => props.onChoose(other.id)}>
              {formats.period(other.startDate, other.endDate)}
            </Button>{' '}
            {common('seats.left', { n: other.seatsLeft })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/**
 * Says when the student sits in the session already, or has another one on the same days; half-days can fit, so the latter
 * does not forbid.
 */
function Clash(props: { session: Session }) {
  const { session } = props;
  const t = useT('enrollments');
  const studentId = Number(useWatch<EnrollmentValues, 'studentId'>({ name: 'studentId' }));
  const { data: student } = useQuery(chosenStudentQuery(studentId));
  const { data: enrollments = [] } = useQuery(liveEnrollmentsQuery(studentId));
  const same = enrollments.find((other) => other.sessionId === session.id);
  const others = enrollments.filter(
    (other) =>
      other.session.status !== 'cancelled' &&
      other.session.startDate <= session.endDate &&
      other.session.endDate >= session.startDate,
  );
  if (!student || others.length === 0) return null;
  if (same) {
    return (
      <Notice tone="warn" alert>
        {t('already')} <Link to={`/enrollments/${same.id}`}>{t('seeEnrollment')}</Link>
      </Notice>
    );
  }
  return (
    <Notice tone="warn">
      {t('clash', {
        name: fullName(student),
        others: others.map((other) => other.session.courseTitle).join(', '),
      })}
    </Notice>
  );
}

/** What is worth knowing of the chosen session, and what speaks against it. */
function Chosen(props: { session: Session; onChoose: (id: number) => void }) {
  const { session } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  if (session.status === 'cancelled') return <Notice tone="danger">{t('sessionCancelled')}</Notice>;
  return (
    <>
      {session.seatsLeft > 0 ? (
        <p className="flow-facts">
          {formats.period(session.startDate, session.endDate)} · {formats.money(session.course.price)} ·{' '}
          <SeatsLeft session={session} />
        </p>
      ) : (
        <Alternatives session={session} onChoose={props.onChoose} />
      )}
      {session.status === 'finished' && <Notice tone="warn">{t('sessionFinished')}</Notice>}
      <Clash session={session} />
    </>
  );
}

/** Which session: open ones with dates, price and seats left; for a full one the others of its course. */
export function SessionBlock() {
  const t = useT('enrollments');
  const formats = useFormats();
  const { field } = useController<EnrollmentValues, 'sessionId'>({ name: 'sessionId' });
  const [text, setText] = useState('');
  const searched = useDebounced(text.trim(), 250);
  const found = useQuery(sessionChoicesQuery(searched));
  const chosen = useChosen(chosenSessionQuery(Number(field.value)));
  const session = field.value ? chosen.record : undefined;
  const label = (session: Session) => `${session.course.title}, ${formats.period(session.startDate, session.endDate)}`;
  const choice = (session: Session): Choice => ({
    id: String(session.id),
    label: label(session),
    content: (
      <>
        <span>
          {session.course.title}
          <br />
          <span className="muted">
            {[formats.period(session.startDate, session.endDate), session.location].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="session-side">
          {formats.money(session.course.price)}
          <br />
          <SeatsLeft session={session} />
        </span>
      </>
    ),
  });
  return (
    <>
      <Field name="sessionId" required>
        {(props) => (
          <Combobox
            field={props}
            value={session ? { id: field.value, label: label(session) } : null}
            onChange={(picked) => field.onChange(picked?.id ?? '')}
            onSearch={setText}
            choices={(found.data ?? []).map(choice)}
            loading={searched !== text.trim() || found.isPending || found.isPlaceholderData}
            placeholder={t('find.session')}
          />
        )}
      </Field>
      {field.value && <Unread chosen={chosen} gone={t('sessionGone')} />}
      {session && <Chosen session={session} onChoose={(id) => field.onChange(String(id))} />}
    </>
  );
}
