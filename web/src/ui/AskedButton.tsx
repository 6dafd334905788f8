import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useProblemText } from './problemText';
import { useToast } from './Toasts';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

/** Does what cannot be undone, after asking once; a refusal says why and leaves everything as it was. */
export function AskedButton(props: {
  label: string;
  title: string;
  text: string;
  act: () => Promise<unknown>;
  /** The toast after it. */
  done: string;
  onDone?: () => void;
}) {
  const toast = useToast();
  const textOf = useProblemText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const answer = async (confirmed: boolean) => {
    setAsking(false);
    if (!confirmed) return;
    setBusy(true);
    try {
      await props.act();
      toast(props.done);
      props.onDone?.();
    } catch (error) {
      toast(textOf(error), 'danger');
      setBusy(false);
    }
  };
  return (
    <>
      <Button color="error" loading={busy} onClick={() => setAsking(true)}>
        {props.label}
      </Button>
      {asking && (
        <Suspense>
          <ConfirmDialog
            title={props.title}
            confirm={props.label}
            danger
            onAnswer={(confirmed) => void answer(confirmed)}
          >
            {props.text}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
