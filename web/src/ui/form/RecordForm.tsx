import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  FormProvider,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
} from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { GenericSchema } from 'valibot';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { useProblemText } from '../problemText';
import { useDialog } from '../useDialog';
import type { Difference } from './ConflictDialog';
import { FormErrors } from './FormErrors';
import { Labels } from './Field';
import { LeaveGuard } from './LeaveGuard';
import { putProblem } from './putProblem';
import './form.css';

const ConflictDialog = lazy(() => import('./ConflictDialog'));

/** A record as it is saved now: its values in the form's shape, its version and when it was last changed (instant). */
export interface Fresh<Values> {
  readonly values: Values;
  readonly version: number;
  readonly updatedAt: string;
}

const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/**
 * The form of a record's page: validates on submit, then each wrong field while it is corrected; puts the server's faults
 * at their fields; solves an edit conflict field by field; guards against leaving with changes; saves with Ctrl+S.
 */
export function RecordForm<Values extends FieldValues, Output, Saved>(props: {
  schema: GenericSchema<Values, Output>;
  values: Values;
  /** The version that the user sees; none when the record is new. */
  version?: number;
  labels: Readonly<Record<Path<Values>, string>>;
  /** Sends the record; `null` when the user thought better of it. */
  save: (output: Output, version: number) => Promise<Saved | null>;
  onSaved: (saved: Saved) => void;
  /** Reads the record again after somebody else saved it (412). */
  reload?: () => Promise<Fresh<Values>>;
  /** The field to blame for an error code that names none. */
  blame?: Readonly<Record<string, Path<Values>>>;
  submitLabel: string;
  cancelTo: string;
  children: ReactNode;
}) {
  const { reload } = props;
  const t = useT('common');
  const formats = useFormats();
  const navigate = useNavigate();
  const textOf = useProblemText();
  const form = useForm<Values, unknown, Output>({
    resolver: valibotResolver(props.schema),
    defaultValues: props.values as DefaultValues<Values>,
  });
  const { isDirty, isSubmitting } = form.formState;
  const [conflict, askConflict] = useDialog<{ when: string; differences: Difference[] }, readonly string[]>();
  const [version, setVersion] = useState(props.version ?? 0);
  const saved = useRef(false);
  const element = useRef<HTMLFormElement>(null);

  async function solveConflict(fresh: Fresh<Values>): Promise<boolean> {
    const mine = form.getValues();
    const names = Object.keys(props.labels) as Path<Values>[];
    const differences = names
      .filter((name) => shown(mine[name]) !== shown(fresh.values[name]))
      .map((name) => ({
        name,
        label: props.labels[name],
        mine: shown(mine[name]),
        theirs: shown(fresh.values[name]),
      }));
    const takeTheirs = await askConflict({ when: formats.instant(fresh.updatedAt), differences });
    if (!takeTheirs) return false;
    for (const name of names) {
      if (takeTheirs.includes(name)) form.setValue(name, fresh.values[name] as PathValue<Values, Path<Values>>);
    }
    return true;
  }

  async function send(output: Output, seen: number): Promise<void> {
    try {
      const record = await props.save(output, seen);
      if (record === null) return;
      saved.current = true;
      props.onSaved(record);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale' && reload) {
        const fresh = await reload();
        setVersion(fresh.version);
        if (await solveConflict(fresh)) await form.handleSubmit((again) => send(again, fresh.version))();
        return;
      }
      putProblem(form, error, props.blame ?? {}, textOf);
    }
  }

  // oxlint-disable-next-line react/refs -- `saved` is touched by the sending, never while rendering
  const submit = form.handleSubmit((output) => send(output, version));

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
    <FormProvider {...form}>
      <Labels value={props.labels}>
        <form className="form" noValidate ref={element} onSubmit={(event) => void submit(event)}>
          <FormErrors />
          {props.children}
          <div className="form-bar no-print">
            <Button type="submit" variant="contained" loading={isSubmitting}>
              {props.submitLabel}
            </Button>
            <Button variant="outlined" onClick={() => void navigate(props.cancelTo)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
        <LeaveGuard when={() => isDirty && !saved.current} />
        {conflict && (
          <Suspense>
            <ConflictDialog {...conflict.question} onAnswer={conflict.answer} />
          </Suspense>
        )}
      </Labels>
    </FormProvider>
  );
}
