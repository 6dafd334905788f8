import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { FormBar } from './FormBar';
import { FormErrors } from './FormErrors';
import { Labels } from './Field';
import { LeaveGuard } from './LeaveGuard';
import type { Sending } from './SendButton';
import './form.css';

/** What every form of a page has around its fields: errors above, buttons below, a guard against leaving, Ctrl+S. */
export function FormFrame<Values extends FieldValues, Output>(props: {
  form: UseFormReturn<Values, unknown, Output>;
  labels: Readonly<Record<string, string>>;
  sending: Sending;
  onSubmit: (event: FormEvent) => Promise<void>;
  submitLabel: ReactNode;
  /** Nothing can be sent as the form stands; its fields say why. */
  closed?: boolean;
  cancelTo: string;
  /** Whether leaving loses something. */
  guards: () => boolean;
  /** The user leaves what was typed behind. */
  onLeave: () => void;
  /** What is said above the errors. */
  remarks?: ReactNode;
  children: ReactNode;
}) {
  const navigate = useNavigate();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      element.current?.requestSubmit();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <FormProvider {...props.form}>
      <Labels value={props.labels}>
        <form className="form" noValidate ref={element} onSubmit={(event) => void props.onSubmit(event)}>
          {props.remarks}
          <FormErrors />
          {props.children}
          <FormBar
            submitLabel={props.submitLabel}
            sending={props.sending}
            closed={props.closed ?? false}
            onCancel={() => void navigate(props.cancelTo)}
          />
        </form>
        <LeaveGuard when={props.guards} onLeave={props.onLeave} />
      </Labels>
    </FormProvider>
  );
}
