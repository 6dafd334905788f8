import { createContext, use, useId, type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '../Icon';
import './form.css';

/** The labels of a form's fields by name: said once, used by the field, the error summary and the conflict dialog. */
export const Labels = createContext<Readonly<Record<string, string>>>({});

/** What an input needs to belong to its label, help and error. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

/** The id of a field's input, so that the error summary can link to it. */
export const fieldId = (name: string) => `field-${name}`;

/** Label above, help under it, the error below the input with an icon. */
export function Field(props: {
  name: string;
  required?: boolean | undefined;
  help?: ReactNode;
  /** A part of the width, for short values. */
  narrow?: boolean | undefined;
  children: (field: FieldProps) => ReactNode;
}) {
  const { name } = props;
  const t = useT('common');
  const label = use(Labels)[name] ?? name;
  const { errors } = useFormState({ name });
  const message = errors[name]?.message;
  const code = typeof message === 'string' ? message : errors[name] ? 'format' : null;
  const key = `field.${code}`;
  const describe = useId();
  const described = [props.help && `${describe}-help`, code && `${describe}-error`].filter(Boolean).join(' ');
  return (
    <div className={props.narrow ? 'field field-narrow' : 'field'} data-invalid={code ? '' : undefined}>
      <label htmlFor={fieldId(name)}>
        {label} {props.required && <span className="field-mark">{t('required')}</span>}
      </label>
      {props.help && (
        <div className="field-help" id={`${describe}-help`}>
          {props.help}
        </div>
      )}
      {props.children({
        id: fieldId(name),
        'aria-describedby': described || undefined,
        'aria-invalid': code ? true : undefined,
        'aria-required': props.required ? true : undefined,
      })}
      {code && (
        <p className="field-error" id={`${describe}-error`}>
          <Icon name="error" size={16} />
          {t.has(key) ? t(key) : code}
        </p>
      )}
    </div>
  );
}
