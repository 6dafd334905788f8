import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useT } from '~/lib/i18n/I18n';
import { Field } from './Field';

/** A password that can be looked at while it is typed. `current` is one that exists, else one that is being chosen. */
export function PasswordInput(props: { name: string; current?: boolean; help?: ReactNode; autoFocus?: boolean }) {
  const t = useT('common');
  const { register } = useFormContext();
  const [visible, setVisible] = useState(false);
  const [caps, setCaps] = useState(false);
  return (
    <Field name={props.name} required help={props.help}>
      {(field) => (
        <div className="password-line">
          <input
            onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
            className="input"
            type={visible ? 'text' : 'password'}
            autoComplete={props.current ? 'current-password' : 'new-password'}
            maxLength={props.current ? undefined : 128}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={props.autoFocus}
            {...field}
            {...register(props.name)}
          />
          <Button variant="outlined" aria-pressed={visible} onClick={() => setVisible(!visible)}>
            {t(visible ? 'password.hide' : 'password.show')}
          </Button>
          <p className="field-help password-caps" role="status">
            {caps && t('password.caps')}
          </p>
        </div>
      )}
    </Field>
  );
}
