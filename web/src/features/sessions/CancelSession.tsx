import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { Enrollment, Session } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { SendButton, sendingOf } from '~/ui/form/SendButton';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Failure, Notice, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import '~/ui/form/form.css';
import { Phone } from '~/ui/Phone';
import { enrolledQuery, useCancelSession } from './queries';
import './sessions.css';

/** Those who must be told, and how they can be reached. */
function People(props: { enrollments: readonly Enrollment[] }) {
  const t = useT('sessions');
  const formats = useFormats();
  const addresses = props.enrollments.flatMap(({ student }) => student.email ?? []);
  return (
    <div>
      <h3>{t('cancel.people')}</h3>
      <ul className="cancel-people">
        {props.enrollments.map(({ id, student, amountPaid }) => (
          <li key={id}>
            <strong>{listName(student)}</strong>
            {student.phone && <Phone number={student.phone} />}
            {student.email && <a href={`mailto:${student.email}`}>{student.email}</a>}
            {!student.phone && !student.email && <span className="muted">{t('cancel.noContact')}</span>}
            {(amountPaid ?? 0) > 0 && (
              <span className="muted">{t('cancel.hasPaid', { amount: formats.money(amountPaid ?? 0) })}</span>
            )}
          </li>
        ))}
      </ul>
      {addresses.length > 0 && (
        <a href={`mailto:?bcc=${addresses.map(encodeURIComponent).join(',')}`}>
          {t('cancel.write', { n: addresses.length })}
        </a>
      )}
    </div>
  );
}

/** What will happen, before it does: the enrollments, the money that was received, who has to know. */
function Consequences(props: { enrollments: readonly Enrollment[] }) {
  const { enrollments } = props;
  const t = useT('sessions');
  const formats = useFormats();
  const paid = enrollments.reduce((sum, { amountPaid }) => sum + (amountPaid ?? 0), 0);
  const payers = enrollments.filter(({ amountPaid }) => (amountPaid ?? 0) > 0).length;
  if (enrollments.length === 0) return <p>{t('cancel.nobody')}</p>;
  return (
    <>
      <ul className="cancel-consequences">
        <li>{t('cancel.enrollments', { n: enrollments.length })}</li>
        <li>{paid > 0 ? t('cancel.money', { n: payers, amount: formats.money(paid) }) : t('cancel.noMoney')}</li>
        <li>{t('cancel.forGood')}</li>
      </ul>
      <People enrollments={enrollments} />
    </>
  );
}

/** Cancels a session with a reason, saying first what that does. */
export default function CancelSession(props: { session: Session; onClose: () => void }) {
  const t = useT('sessions');
  const id = useId();
  const toast = useToast();
  const textOf = useProblemText();
  const enrolled = useQuery({ ...enrolledQuery(props.session), staleTime: 0 });
  const cancel = useCancelSession(props.session);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim() || !enrolled.isSuccess || cancel.isPending) return;
    cancel.mutate(reason.trim(), {
      onSuccess: () => {
        toast(t('cancelled'));
        props.onClose();
      },
    });
  };
  return (
    <Popup
      title={t('cancel.title')}
      onClose={cancel.isPending ? () => undefined : props.onClose}
      onSubmit={submit}
      actions={
        <>
          <Button variant="outlined" disabled={cancel.isPending} onClick={props.onClose}>
            {t('cancel.keep')}
          </Button>
          <SendButton sending={sendingOf(cancel)} danger disabled={!reason.trim() || !enrolled.isSuccess}>
            {t('cancel.confirm')}
          </SendButton>
        </>
      }
    >
      <div className="fields">
        {cancel.isError && (
          <Notice tone="danger" alert>
            {textOf(cancel.error)}
          </Notice>
        )}
        <div className="field">
          <label htmlFor={id}>{t('cancel.reason')}</label>
          <input
            id={id}
            className="input"
            value={reason}
            maxLength={500}
            required
            autoFocus
            aria-describedby={`${id}-help`}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="field-help" id={`${id}-help`}>
            {t('cancel.reasonHelp')}
          </p>
        </div>
        {enrolled.isPending && <Waiting lines={3} />}
        {enrolled.isError && <Failure error={enrolled.error} retry={() => void enrolled.refetch()} />}
        {enrolled.isSuccess && <Consequences enrollments={enrolled.data} />}
      </div>
    </Popup>
  );
}
