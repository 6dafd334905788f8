import type { MouseEvent } from 'react';
import { getApiAuthMe } from '~/api/generated/sdk.gen';

/** Follows a link to a file after renewing an ended session, which a plain link cannot. */
export async function download(event: MouseEvent, address: string): Promise<void> {
  event.preventDefault();
  await getApiAuthMe();
  window.location.assign(address);
}
