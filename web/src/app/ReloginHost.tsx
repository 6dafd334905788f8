import { lazy, Suspense, useEffect } from 'react';
import { offerSignIn, onAnnouncement } from '~/api/session';
import { useDialog } from '~/ui/useDialog';

const ReloginDialog = lazy(() => import('./ReloginDialog'));

/** Shows the dialog that signs in again when a request finds the session ended; the page below keeps what was typed. */
export function ReloginHost() {
  const [open, ask] = useDialog<null, true>();
  useEffect(() => offerSignIn(async () => void (await ask(null))), [ask]);
  useEffect(
    () =>
      onAnnouncement((message) => {
        // Signed in again in another tab: the cookies are shared, so this page can go on.
        if (message.kind === 'signed-in') open?.answer(true);
      }),
    [open],
  );
  if (!open) return null;
  return (
    <Suspense>
      <ReloginDialog onDone={() => open.answer(true)} />
    </Suspense>
  );
}
