import { Suspense, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useMe } from '~/api/me';
import { onAnnouncement } from '~/api/session';
import { forgetDrafts } from '~/lib/drafts';
import { FormatsProvider } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { useOnline } from '~/lib/useOnline';
import { Icon } from '~/ui/Icon';
import { Waiting } from '~/ui/states';
import { LiveHost } from '../live/LiveHost';
import { MoneyDialogs } from '../MoneyDialogs';
import { ReloginHost } from '../ReloginHost';
import { BottomBar } from './BottomBar';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';
import './shell.css';

const SMALL = 'ecole.nav.small';
/** Below this width in pixels a list needs the room that the words of the navigation take. */
const ROOMY = 1100;

/** As the user left it; before that, small where there is little room. */
const beginsSmall = () => (localStorage.getItem(SMALL) || (window.innerWidth < ROOMY ? '1' : '0')) === '1';

/** What surrounds every signed-in page. */
export default function Shell() {
  const t = useT('app');
  const common = useT('common');
  const me = useMe();
  const online = useOnline();
  const navigation = useNavigation();
  const [small, setSmall] = useState(beginsSmall);
  const toggle = () => {
    localStorage.setItem(SMALL, small ? '0' : '1');
    setSmall(!small);
  };
  useEffect(
    () =>
      onAnnouncement((message) => {
        if (message.kind === 'signed-out') {
          forgetDrafts();
          window.location.assign('/login');
        } else if (message.userId !== me.id) window.location.reload();
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
          <LiveHost />
          {navigation.state === 'loading' && <div className="moving" role="status" aria-label={t('moving')} />}
          <main id="content" className="content" tabIndex={-1}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <BottomBar />
      </div>
      <MoneyDialogs />
      <ReloginHost />
      <ScrollRestoration />
    </FormatsProvider>
  );
}
