import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Field } from './Field';

interface Common {
  readonly name: string;
  readonly required?: boolean;
  readonly help?: ReactNode;
  readonly narrow?: boolean;
}

/** A line of text; `type` chooses the keyboard of a phone. */
export function TextInput(
  props: Common & {
    type?: 'text' | 'email' | 'tel' | 'password';
    inputMode?: 'decimal' | 'numeric';
    autoComplete?: HTMLInputAutoCompleteAttribute;
    suggestions?: readonly string[];
    maxLength?: number;
    autoFocus?: boolean;
  },
) {
  const { name, suggestions } = props;
  const { register } = useFormContext();
  const list = suggestions && `${name}-suggestions`;
  return (
    <Field {...props}>
      {(field) => (
        <>
          <input
            className="input"
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            autoComplete={props.autoComplete ?? 'off'}
            maxLength={props.maxLength}
            list={list}
            autoFocus={props.autoFocus}
            {...field}
            {...register(name)}
          />
          {list && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaInput(props: Common & { rows?: number; maxLength?: number }) {
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {(field) => (
        <textarea
          className="input"
          rows={props.rows ?? 3}
          maxLength={props.maxLength}
          {...field}
          {...register(props.name)}
        />
      )}
    </Field>
  );
}

/** A calendar day, with the browser's own picker. */
export function DayInput(
  props: Common & { min?: string; max?: string; autoComplete?: HTMLInputAutoCompleteAttribute },
) {
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {(field) => (
        <input
          className="input"
          type="date"
          min={props.min}
          max={props.max}
          autoComplete={props.autoComplete ?? 'off'}
          {...field}
          {...register(props.name)}
        />
      )}
    </Field>
  );
}

/** One of a few values. */
export function SelectInput(
  props: Common & { options: readonly (readonly [value: string, label: string])[]; empty?: string },
) {
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {(field) => (
        <select className="input" {...field} {...register(props.name)}>
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function CheckInput(props: { name: string; label: string; help?: string }) {
  const { register } = useFormContext();
  return (
    <div className="field">
      <label className="check">
        <input type="checkbox" {...register(props.name)} />
        <span>
          {props.label}
          {props.help && <span className="field-help">{props.help}</span>}
        </span>
      </label>
    </div>
  );
}
