import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Page } from '~/ui/Page';
import { Waiting } from '~/ui/states';
import { Alerts } from './Alerts';
import { Figures } from './Figures';
import { alertsQuery, statsQuery } from './queries';
import { Start } from './Start';
import { Today } from './Today';
import './DashboardPage.css';

const Charts = lazy(() => import('./Charts'));

/** Becomes true when what was rendered as `ready` has been painted. */
function usePainted(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ready]);
  return painted;
}

/**
 * The first page: figures, what to do, what takes place, how the year goes. Each block loads and fails alone, and comes
 * when the blocks above it have found their height, so that nothing jumps.
 */
export default function DashboardPage() {
  const t = useT('dashboard');
  const formats = useFormats();
  const { isFetched: figuresKnown } = useQuery(statsQuery);
  const { isFetched: alertsKnown } = useQuery(alertsQuery);
  const painted = usePainted(figuresKnown && alertsKnown);
  return (
    <Page title={t('title')} lead={formats.day(formats.today(), 'long')}>
      <Start />
      <Figures />
      <div className="dashboard">
        <Alerts />
        {alertsKnown && (
          <div className="dashboard-side">
            <Today />
            {painted && (
              <Suspense>
                <Charts show={['sessions']} />
              </Suspense>
            )}
          </div>
        )}
      </div>
      {painted && (
        <Suspense fallback={<Waiting lines={6} />}>
          <Charts show={['months', 'kinds']} />
        </Suspense>
      )}
    </Page>
  );
}
