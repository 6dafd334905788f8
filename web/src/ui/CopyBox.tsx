import Button from '@mui/material/Button';
import { useId, useRef, useState } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from './Icon';
import './CopyBox.css';

/** An address to take elsewhere, with a button that copies it. */
export function CopyBox(props: { label: string; text: string }) {
  const t = useT('common');
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setTold(t('copy.done'));
    } catch {
      // Without HTTPS or the right to write, the browser leaves the copying to the reader.
      box.current?.select();
      setTold(t('copy.selected'));
    }
  };
  return (
    <div className="copy-box">
      <label htmlFor={id}>{props.label}</label>
      <div className="copy-box-line">
        <input
          id={id}
          ref={box}
          className="input"
          readOnly
          value={props.text}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="contained" startIcon={<Icon name="copy" size={18} />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
      <p role="status" className="muted">
        {told}
      </p>
    </div>
  );
}
