import type { Role } from '~/api/generated/types.gen';

/** The two halves of the application: the office's pages, and what trainers and students see of their own. */
export type Space = 'office' | 'own';

const KEY = 'ecole.space';

/** Whose pages a role gets. */
export const spaceOf = (role: Role): Space => (role === 'admin' ? 'office' : 'own');

/** The half that this browser showed last, so that its code is fetched together with the answer who is signed in. */
export function keptSpace(): Space | null {
  const kept = localStorage.getItem(KEY);
  return kept === 'office' || kept === 'own' ? kept : null;
}

/** Remembers the half; `null` when the person leaves, so that the next one loads nothing of it. */
export function keepSpace(space: Space | null): void {
  if (space) localStorage.setItem(KEY, space);
  else localStorage.removeItem(KEY);
}
