import { valibotResolver } from '@hookform/resolvers/valibot';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type PathValue } from 'react-hook-form';
import type { GenericSchema } from 'valibot';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useDialog } from '../useDialog';
import { useShown } from '../useShown';
import type { Difference } from './ConflictDialog';
import { FormFrame } from './FormFrame';
import { ChangedRemark, DraftRemark } from './Remarks';
import { same, useDraft } from './useDraft';
import { useSending } from './useSending';

const ConflictDialog = lazy(() => import('./ConflictDialog'));

/** A record as it is saved now: its values in the form's shape, its version and when it was last changed (instant). */
export interface Fresh<Values> {
  readonly values: Values;
  readonly version: number;
  readonly updatedAt: string;
}

/**
 * The form of a record's page: validates on submit, then each wrong field while it is corrected; puts the server's faults
 * at their fields; solves an edit conflict field by field; guards against leaving with changes; keeps a draft of them;
 * says when somebody else saves the same record; saves with Ctrl+S.
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
  submitLabel: ReactNode;
  cancelTo: string;
  children: ReactNode;
}) {
  const { reload } = props;
  const formats = useFormats();
  const form = useForm<Values, unknown, Output>({
    resolver: valibotResolver(props.schema),
    defaultValues: props.values as DefaultValues<Values>,
  });
  const shown = useShown();
  const { isDirty } = form.formState;
  const { sending, submit, fail } = useSending(form, props.blame);
  const [conflict, askConflict] = useDialog<{ when: string; differences: Difference[] }, readonly string[]>();
  const draft = useDraft(form, props.values, props.version ?? 0);
  const [begunWith, setVersion] = useState(draft.version);
  const savedVersion = props.version ?? 0;
  // Seats were taken, say: the record has changed, but nothing that this form shows.
  const isSame = begunWith === draft.base.version && same(props.values, draft.base.values);
  const version = isSame ? savedVersion : begunWith;
  const isChanged = savedVersion > version && !sending.busy;
  const saved = useRef(false);

  async function solveConflict(fresh: Fresh<Values>): Promise<boolean> {
    const mine = form.getValues();
    const names = Object.keys(props.labels) as Path<Values>[];
    const differences = names
      .filter((name) => shown(name, mine[name]) !== shown(name, fresh.values[name]))
      .map((name) => ({
        name,
        label: props.labels[name],
        mine: shown(name, mine[name]),
        theirs: shown(name, fresh.values[name]),
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
      draft.forget();
      props.onSaved(record);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale' && reload) await reconcile(reload);
      else fail(error);
    }
  }

  async function reconcile(read: () => Promise<Fresh<Values>>): Promise<void> {
    try {
      const fresh = await read();
      setVersion(fresh.version);
      if (await solveConflict(fresh)) await form.handleSubmit((again) => send(again, fresh.version))();
    } catch (error) {
      fail(error);
    }
  }

  const begin = () => {
    draft.begin(props.values, savedVersion);
    setVersion(savedVersion);
  };
  // Nobody has typed anything: the form shows what is saved now.
  const follows = isChanged && !isDirty && !draft.restored;
  useEffect(() => {
    if (follows) begin();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is saved now, not what it was when the form was drawn
  }, [follows, savedVersion]);

  return (
    <>
      <FormFrame
        form={form}
        labels={props.labels}
        sending={sending}
        onSubmit={submit((output) => send(output, version))}
        submitLabel={props.submitLabel}
        cancelTo={props.cancelTo}
        guards={() => isDirty && !saved.current}
        onLeave={draft.forget}
        remarks={
          <>
            {draft.restored && <DraftRemark onDiscard={begin} />}
            {isChanged && isDirty && <ChangedRemark onReload={begin} />}
          </>
        }
      >
        {props.children}
      </FormFrame>
      {conflict && (
        <Suspense>
          <ConflictDialog {...conflict.question} onAnswer={conflict.answer} />
        </Suspense>
      )}
    </>
  );
}
