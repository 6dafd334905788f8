import { useRef, useState, type SyntheticEvent } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useProblemLines } from '../problemText';
import { putProblem } from './putProblem';
import { waitOf, type Sending } from './SendButton';

/**
 * Sends a form once at a time, and shows at its fields what the server refused and for how long to wait.
 * @param blame the field to blame for an error code that names none
 */
export function useSending<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  blame: Readonly<Record<string, Path<Values>>> = {},
) {
  const textOf = useProblemLines();
  const [sending, setSending] = useState<Sending>({ busy: false, wait: null });
  const busy = useRef(false);

  /** A second click, or Enter while the first one is on its way, sends nothing. */
  const submit = (send: (output: Output) => Promise<void>) => async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setSending({ busy: true, wait: null });
    try {
      await form.handleSubmit(send)(event);
    } finally {
      busy.current = false;
      setSending((now) => ({ ...now, busy: false }));
    }
  };

  /** Shows why sending failed; `message` says it better than the problem's own text. */
  const fail = (error: unknown, message?: string) => {
    setSending((now) => ({ ...now, wait: waitOf(error) }));
    if (message === undefined) putProblem(form, error, blame, textOf);
    else form.setError('root', { message });
  };

  return { sending, submit, fail };
}
