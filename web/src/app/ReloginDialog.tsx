import Button from '@mui/material/Button';
import { useId, useState, type FormEvent } from 'react';
import { postApiAuthLogin } from '~/api/generated/sdk.gen';
import { useMe } from '~/api/me';
import { announce } from '~/api/session';
import { useT } from '~/lib/i18n/I18n';
import { SendButton, waitOf } from '~/ui/form/SendButton';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';

/** The password again, over the page. Nobody else can sign in here: the page shows what this person may see. */
export default function ReloginDialog(props: { onDone: () => void }) {
  const t = useT('app');
  const me = useMe();
  const id = useId();
  const textOf = useProblemText();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await postApiAuthLogin({ body: { email: me.email, password } });
      announce({ kind: 'signed-in', userId: me.id });
      props.onDone();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const leave = () => {
    const here = window.location.pathname + window.location.search;
    window.location.assign(`/login?next=${encodeURIComponent(here)}`);
  };
  return (
    <Popup
      title={t('relogin.title')}
      // Escape must not lose what waits behind it.
      onClose={() => undefined}
      onSubmit={(event) => void submit(event as FormEvent)}
      actions={
        <>
          <Button onClick={leave}>{t('relogin.leave')}</Button>
          <SendButton sending={{ busy, wait: busy ? null : waitOf(problem) }}>{t('relogin.submit')}</SendButton>
        </>
      }
    >
      <div className="fields">
        <p>{t('relogin.text')}</p>
        {problem !== null && (
          <Notice tone="danger" alert>
            {textOf(problem)}
          </Notice>
        )}
        <input
          type="email"
          name="email"
          autoComplete="username"
          value={me.email}
          readOnly
          className="hidden"
          tabIndex={-1}
          aria-hidden="true"
        />
        <div className="field">
          <label htmlFor={id}>{t('relogin.password')}</label>
          <input
            id={id}
            className="input"
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <span className="field-help">{me.email}</span>
        </div>
      </div>
    </Popup>
  );
}
