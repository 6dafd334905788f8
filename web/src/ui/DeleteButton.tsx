import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { wayBack } from '~/lib/listWay';
import { forget } from '~/lib/recents';
import { useProblemText } from './problemText';
import { useToast } from './Toasts';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

/** Deletes a record after asking once; a refusal says why and leaves everything as it was. */
export function DeleteButton(props: {
  title: string;
  text: string;
  remove: () => Promise<unknown>;
  /** The toast after it, and where to go. */
  done: string;
  leaveTo: string;
}) {
  const t = useT('common');
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const toast = useToast();
  const textOf = useProblemText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const answer = async (confirmed: boolean) => {
    setAsking(false);
    if (!confirmed) return;
    setBusy(true);
    try {
      await props.remove();
      toast(props.done);
      forget(me.id, pathname);
      void navigate(wayBack(props.leaveTo));
    } catch (error) {
      toast(textOf(error), 'danger');
      setBusy(false);
    }
  };
  return (
    <>
      <Button color="error" loading={busy} onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      {asking && (
        <Suspense>
          <ConfirmDialog
            title={props.title}
            confirm={t('delete')}
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
