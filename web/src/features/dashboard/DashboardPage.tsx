import { lazy, Suspense } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Page } from '~/ui/Page';
import { Waiting } from '~/ui/states';
import { Alerts } from './Alerts';
import { Figures } from './Figures';
import { Start } from './Start';
import './DashboardPage.css';

const Charts = lazy(() => import('./Charts'));

/** The first page: figures, what to do, how the year goes. Each block loads and fails alone. */
export default function DashboardPage() {
  const t = useT('dashboard');
  return (
    <Page title={t('title')}>
      <Start />
      <Figures />
      <div className="dashboard">
        <Alerts />
        <Suspense fallback={<Waiting lines={6} />}>
          <Charts />
        </Suspense>
      </div>
    </Page>
  );
}
