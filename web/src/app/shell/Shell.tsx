import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useMe } from '~/api/me';
import { onAnnouncement } from '~/api/session';
import { FormatsProvider } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { Waiting } from '~/ui/states';
import { PayDialogHost } from '../PayDialogHost';
import { ReloginHost } from '../ReloginHost';
import { BottomBar } from './BottomBar';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';
import './shell.css';

const SMALL = 'ecole.nav.small';

function useOnline(): boolean {
  return useSyncExternalStore(
    (notify) => {
      window.addEventListener('online', notify);
      window.addEventListener('offline', notify);
      return () => {
        window.removeEventListener('online', notify);
        window.removeEventListener('offline', notify);
      };
    },
    () => navigator.onLine,
  );
}

/** What surrounds every signed-in page. */
export default function Shell() {
  const t = useT('app');
  const common = useT('common');
  const me = useMe();
  const online = useOnline();
  const navigation = useNavigation();
  const [small, setSmall] = useState(() => localStorage.getItem(SMALL) === '1');
  const toggle = () => {
    localStorage.setItem(SMALL, small ? '' : '1');
    setSmall(!small);
  };
  useEffect(
    () =>
      onAnnouncement((message) => {
        if (message.kind === 'signed-out') window.location.assign('/login');
        else if (message.userId !== me.id) window.location.reload();
      }),
    [me.id],
  );
  return (
    <FormatsProvider school={me.school}>
      <a className="skip" href="#content">
        {common('skip')}
      </a>
      <div className="shell">
        <SideNav small={small} onToggle={toggle} />
        <div className="shell-main">
          <TopBar />
          {!online && (
            <div className="banner" role="status">
              <Icon name="offline" />
              {t('offline')}
            </div>
          )}
          {navigation.state === 'loading' && <div className="moving" role="status" aria-label={t('moving')} />}
          <main id="content" className="content" tabIndex={-1}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <BottomBar />
      </div>
      <PayDialogHost />
      <ReloginHost />
      <ScrollRestoration />
    </FormatsProvider>
  );
}
