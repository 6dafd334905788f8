/** The version of the server, as each of its answers names it: another one than at first means that the page is old. */
const seen: { first: string | null; isNew: boolean } = { first: null, isNew: false };
const listeners = new Set<() => void>();

export function noteVersion(response: Response): void {
  const version = response.headers.get('X-App-Version');
  if (!version) return;
  seen.first ??= version;
  if (version === seen.first || seen.isNew) return;
  seen.isNew = true;
  for (const listener of listeners) listener();
}

/** True once the server has become newer than this page. */
export const isNewVersion = () => seen.isNew;

export function onNewVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
