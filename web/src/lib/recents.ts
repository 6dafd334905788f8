/** A record that was opened lately, as the palette offers it again. */
export interface Recent {
  readonly to: string;
  readonly label: string;
  readonly kind: 'students' | 'trainers' | 'courses' | 'sessions' | 'enrollments' | 'payments' | 'user';
}

const PREFIX = 'ecole.recents.';
const KEPT = 8;

/** The records that a user opened last on this device, the latest first. */
export function recents(userId: number): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + userId) ?? '[]');
    return Array.isArray(kept) ? (kept as readonly Recent[]) : [];
  } catch {
    return [];
  }
}

/** Puts a record first. */
export function remember(userId: number, record: Recent): void {
  const others = recents(userId).filter((one) => one.to !== record.to);
  localStorage.setItem(PREFIX + userId, JSON.stringify([record, ...others].slice(0, KEPT)));
}

/** Drops the record of a page, which is no more. */
export function forget(userId: number, pathname: string): void {
  const others = recents(userId).filter(({ to }) => pathname !== to && !pathname.startsWith(`${to}/`));
  localStorage.setItem(PREFIX + userId, JSON.stringify(others));
}

/** Names of people do not stay on a device that somebody signed out of. */
export function forgetRecents(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
