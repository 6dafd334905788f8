import Button from '@mui/material/Button';
import { useId, useRef, useState } from 'react';
import type { UserInvited } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { Notice } from '~/ui/states';
import './OneTimeLink.css';

/** The link that the server shows once, with a button that copies it. */
export function OneTimeLink(props: { invited: UserInvited }) {
  const { invited } = props;
  const t = useT('users');
  const formats = useFormats();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(invited.link);
      setTold(t('link.copied'));
    } catch {
      // Without HTTPS or the right to write, the browser leaves the copying to the reader.
      box.current?.select();
      setTold(t('link.selected'));
    }
  };
  return (
    <div className="link-once">
      <p>{t('link.text', { email: invited.user.email, when: formats.instant(invited.expiresAt) })}</p>
      <label htmlFor={id}>{t('link')}</label>
      <div className="link-once-line">
        <input
          id={id}
          ref={box}
          className="input"
          readOnly
          value={invited.link}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="contained" startIcon={<Icon name="copy" size={18} />} onClick={() => void copy()}>
          {t('link.copy')}
        </Button>
      </div>
      <p role="status" className="muted">
        {told}
      </p>
      <Notice tone="warn">{t('link.once')}</Notice>
    </div>
  );
}
