import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { wayBack } from '~/lib/listWay';
import { ActionMenu, type Action } from '~/ui/ActionMenu';
import { LinkButton } from '~/ui/LinkButton';
import { useProblemText } from '~/ui/problemText';
import { useToast } from '~/ui/Toasts';
import { useDeleteSession } from './queries';

const CancelSession = lazy(() => import('./CancelSession'));
const ConfirmDialog = lazy(() => import('~/ui/ConfirmDialog'));

function Delete(props: { session: Session; onClose: () => void }) {
  const t = useT('sessions');
  const common = useT('common');
  const toast = useToast();
  const navigate = useNavigate();
  const textOf = useProblemText();
  const remove = useDeleteSession(props.session);
  const answer = (confirmed: boolean) => {
    props.onClose();
    if (!confirmed) return;
    remove.mutate(undefined, {
      onSuccess: () => {
        toast(t('deleted'));
        void navigate(wayBack('/sessions'));
      },
      onError: (error) => toast(textOf(error), 'danger'),
    });
  };
  return (
    <ConfirmDialog title={t('delete.title')} confirm={common('delete')} danger onAnswer={answer}>
      {t('delete.text')}
    </ConfirmDialog>
  );
}

/** What can be done with a session: enroll and edit at once, the rest in the menu. */
export function SessionActions(props: { session: Session }) {
  const { session } = props;
  const t = useT('sessions');
  const common = useT('common');
  const [open, setOpen] = useState<'cancel' | 'delete' | null>(null);
  const base = `/sessions/${session.id}`;
  const live = session.status !== 'cancelled';
  const actions: readonly Action[] = [
    { label: t('sheet'), icon: 'print', to: `${base}/attendance-sheet` },
    { label: t('rosterPrint'), icon: 'print', to: `${base}/roster` },
    { label: t('showPlanning'), icon: 'planning', to: `/planning?view=month&date=${session.startDate}` },
    ...(session.course.isActive ? [{ label: t('duplicate'), icon: 'copy', to: `${base}/copy` } as const] : []),
    ...(live ? [{ label: t('cancel'), icon: 'close', run: () => setOpen('cancel') } as const] : []),
    ...(session.seatsTaken === 0
      ? [{ label: common('delete'), icon: 'error', run: () => setOpen('delete') } as const]
      : []),
  ];
  const close = () => setOpen(null);
  return (
    <>
      <ActionMenu label={t('more')} actions={actions} />
      {live && (
        <>
          <LinkButton to={`${base}/edit`} icon="edit">
            {common('edit')}
          </LinkButton>
          <Enroll session={session} />
        </>
      )}
      <Suspense>
        {open === 'cancel' && <CancelSession session={session} onClose={close} />}
        {open === 'delete' && <Delete session={session} onClose={close} />}
      </Suspense>
    </>
  );
}

/** The way to enroll somebody, while there is room. */
export function Enroll(props: { session: Session }) {
  const { session } = props;
  const t = useT('sessions');
  if (session.seatsLeft <= 0 || session.status === 'cancelled') return null;
  return (
    <LinkButton to={`/enrollments/new?session=${session.id}`} icon="enrollments" variant="contained">
      {t('enroll')}
    </LinkButton>
  );
}
