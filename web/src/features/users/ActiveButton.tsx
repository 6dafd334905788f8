import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import type { User } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { useProblemText } from '~/ui/problemText';
import { useToast } from '~/ui/Toasts';
import { useDialog } from '~/ui/useDialog';
import { useSaveUser } from './queries';

const ConfirmDialog = lazy(() => import('~/ui/ConfirmDialog'));

/** Shuts an account out, after asking once, or lets it in again; the server says why the last administrator stays. */
export function ActiveButton(props: { user: User }) {
  const { email, role, language, isActive, version, id } = props.user;
  const t = useT('users');
  const toast = useToast();
  const textOf = useProblemText();
  const save = useSaveUser(id);
  const [question, ask] = useDialog<true, boolean>();
  const turn = async () => {
    if (isActive && !(await ask(true))) return;
    save.mutate(
      { input: { email, role, language, isActive: !isActive }, version },
      {
        onSuccess: () => toast(t(isActive ? 'disabled' : 'enabled', { email })),
        onError: (error) => toast(textOf(error), 'danger'),
      },
    );
  };
  return (
    <>
      <Button variant="outlined" loading={save.isPending} onClick={() => void turn()}>
        {t(isActive ? 'disable' : 'enable')}
      </Button>
      {question && (
        <Suspense>
          <ConfirmDialog title={t('disable.title', { email })} confirm={t('disable')} danger onAnswer={question.answer}>
            {t('disable.text')}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
