import { useCallback, useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { useLocation } from 'react-router';
import { useMe } from '~/api/me';
import { draftKey, forgetDraft, readDraft, writeDraft } from '~/lib/drafts';

const DELAY = 300;

/** Passwords are never kept. */
const isSecret = (name: string) => /password|code/i.test(name);

/** Whether two values of a field, or of a form, are equal. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps what is typed in a form in this tab, so that a reload, a crash or a new sign-in loses nothing, and puts it back
 * when the same person opens the same form again.
 * @param seen the version of the record that the form began with; none when it is new
 * @param part which small form inside a form
 * @returns whether a draft was put back, the version it began with, and the ways to drop it
 */
export function useDraft<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  values: Values,
  seen = 0,
  part = '',
) {
  const me = useMe();
  const here = useLocation();
  const [key] = useState(() => draftKey(me.id, here, part));
  const [draft, setDraft] = useState(() => readDraft(key));
  const [base, setBase] = useState({ values, version: seen });
  const version = draft?.version ?? base.version;
  const forget = useCallback(() => forgetDraft(key), [key]);

  useEffect(() => {
    for (const [name, value] of Object.entries(draft?.values ?? {})) {
      form.setValue(name as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true });
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the form opens
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const untouched: Record<string, unknown> = form.formState.defaultValues ?? {};
      const typed = Object.entries(form.getValues()).filter(
        ([name, value]) => !isSecret(name) && !same(value, untouched[name]),
      );
      if (typed.length === 0) forget();
      else writeDraft(key, { version, values: Object.fromEntries(typed) });
    };
    const keepNow = () => {
      if (timer) keep();
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, DELAY);
      },
    });
    window.addEventListener('pagehide', keepNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keepNow);
      stop();
    };
  }, [form, key, base, version, forget]);

  /** The form begins again with what is saved now. */
  const begin = (fresh: Values, saved: number) => {
    form.reset(fresh as DefaultValues<Values>);
    setBase({ values: fresh, version: saved });
    setDraft(null);
    forget();
  };
  return { restored: draft !== null, base, version, forget, begin };
}
