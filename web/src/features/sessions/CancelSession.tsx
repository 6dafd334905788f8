import Button from '@mui/material/Button';
import { useId, useState, type FormEvent } from 'react';
import type { Session } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import '~/ui/form/form.css';
import { useCancelSession } from './queries';

/** Cancels a session with a reason, saying first what that does to its enrollments. */
export default function CancelSession(props: { session: Session; onClose: () => void }) {
  const t = useT('sessions');
  const id = useId();
  const toast = useToast();
  const textOf = useProblemText();
  const cancel = useCancelSession(props.session);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) return;
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
      onClose={props.onClose}
      onSubmit={(event) => submit(event as FormEvent)}
      actions={
        <>
          <Button variant="outlined" onClick={props.onClose}>
            {t('cancel.keep')}
          </Button>
          <Button type="submit" variant="contained" color="error" loading={cancel.isPending} disabled={!reason.trim()}>
            {t('cancel.confirm')}
          </Button>
        </>
      }
    >
      <div className="fields">
        <p>{t('cancel.text')}</p>
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
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </Popup>
  );
}
