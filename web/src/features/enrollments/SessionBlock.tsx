import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import type { Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/person';
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

/** Says when the student has another session on the same days; half-days can fit, so it does not forbid. */
function Clash(props: { session: Session }) {
  const { session } = props;
  const t = useT('enrollments');
  const studentId = Number(useWatch<EnrollmentValues, 'studentId'>({ name: 'studentId' }));
  const { data: student } = useQuery(chosenStudentQuery(studentId));
  const { data: enrollments = [] } = useQuery(liveEnrollmentsQuery(studentId));
  const others = enrollments.filter(
    (other) =>
      other.sessionId !== session.id &&
      other.session.status !== 'cancelled' &&
      other.session.startDate <= session.endDate &&
      other.session.endDate >= session.startDate,
  );
  if (!student || others.length === 0) return null;
  return (
    <Notice tone="warn">
      {t('clash', {
        name: fullName(student),
        others: others.map((other) => other.session.courseTitle).join(', '),
      })}
    </Notice>
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
  const { data: chosen } = useQuery(chosenSessionQuery(Number(field.value)));
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
            value={field.value && chosen ? { id: field.value, label: label(chosen) } : null}
            onChange={(picked) => field.onChange(picked?.id ?? '')}
            onSearch={setText}
            choices={(found.data ?? []).map(choice)}
            loading={searched !== text.trim() || found.isPending || found.isPlaceholderData}
            placeholder={t('find.session')}
          />
        )}
      </Field>
      {field.value && chosen && (
        <>
          {chosen.seatsLeft > 0 ? (
            <p className="flow-facts">
              <SeatsLeft session={chosen} />
            </p>
          ) : (
            <Alternatives session={chosen} onChoose={(id) => field.onChange(String(id))} />
          )}
          <Clash session={chosen} />
        </>
      )}
    </>
  );
}
