import { use, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { useT } from '~/lib/i18n/I18n';
import { Notice } from '../states';
import { fieldId, Labels } from './Field';

/** Above a form: what no field can show, and from three faults on a list of links to them. */
export function FormErrors() {
  const t = useT('common');
  const labels = use(Labels);
  const { formState, setFocus } = useFormContext();
  const { errors, submitCount } = formState;
  const box = useRef<HTMLDivElement>(null);
  const root = errors.root?.message;
  const names = Object.keys(errors).filter((name) => name !== 'root');
  // Each further try that fails moves the focus here again, even with the same message.
  useLayoutEffect(() => {
    if (root) box.current?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the count of tries is the trigger
  }, [root, submitCount]);
  if (!root && names.length < 3) return null;
  const go = (name: string) => (event: MouseEvent) => {
    event.preventDefault();
    setFocus(name);
  };
  return (
    <div className="form-summary" ref={box} tabIndex={-1}>
      <Notice tone="danger" alert>
        {root ?? t('form.errors', { n: names.length })}
        {names.length > 0 && (
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`} onClick={go(name)}>
                  {labels[name] ?? name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
