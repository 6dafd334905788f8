import { lazy, Suspense, useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useT } from '~/lib/i18n/I18n';

const ConfirmDialog = lazy(() => import('../ConfirmDialog'));

/** Asks before changes are lost, inside the application and when the tab closes. */
export function LeaveGuard(props: { when: () => boolean; onLeave?: () => void }) {
  const { when } = props;
  const t = useT('common');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (when()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense>
      <ConfirmDialog
        title={t('form.leaveTitle')}
        confirm={t('form.leave')}
        dismiss={t('form.stay')}
        danger
        onAnswer={(leave) => {
          if (!leave) return blocker.reset();
          props.onLeave?.();
          blocker.proceed();
        }}
      >
        {t('form.leaveText')}
      </ConfirmDialog>
    </Suspense>
  );
}
