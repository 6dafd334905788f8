import { postApiAuthLogout } from '~/api/generated/sdk.gen';
import { announce } from '~/api/session';
import { forgetDrafts } from '~/lib/drafts';
import { forgetRecents } from '~/lib/recents';
import { keepSpace } from '~/lib/space';

/** Ends the session here, in every other tab and on the server. The page load drops everything that was in memory. */
export async function signOut(): Promise<void> {
  await postApiAuthLogout().catch(() => undefined);
  forgetRecents();
  announce({ kind: 'signed-out' });
  forgetDrafts();
  keepSpace(null);
  window.location.assign('/login');
}
