import { postApiAuthLogout } from '~/api/generated/sdk.gen';
import { announce } from '~/api/session';

/** Ends the session here, in every other tab and on the server. The page load drops everything that was in memory. */
export async function signOut(): Promise<void> {
  await postApiAuthLogout().catch(() => undefined);
  announce({ kind: 'signed-out' });
  window.location.assign('/login');
}
