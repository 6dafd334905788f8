/**
 * The signed-in session as the browser sees it. Tokens are HttpOnly cookies; what is kept here is only who has to be
 * told when they end: one refresh for all tabs, one dialog to sign in again, and the other tabs.
 */
type Message = { kind: 'signed-in'; userId: number } | { kind: 'signed-out' };

type Prompt = () => Promise<void>;

const LOCK = 'ecole.refresh';
const REFRESHED_AT = 'ecole.refreshedAt';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('ecole.session');
const asks: { prompt: Prompt | null; pending: Promise<void> | null; refresh: Promise<boolean> | null } = {
  prompt: null,
  pending: null,
  refresh: null,
};

/** Tells the other tabs. */
export function announce(message: Message): void {
  channel?.postMessage(message);
}

/** Listens to the other tabs; returns the way to stop. */
export function onAnnouncement(listener: (message: Message) => void): () => void {
  const receive = (event: MessageEvent<Message>) => listener(event.data);
  channel?.addEventListener('message', receive);
  return () => channel?.removeEventListener('message', receive);
}

/** The shell gives the dialog that signs in again; without one an ended session is an ordinary 401. */
export function offerSignIn(prompt: Prompt): () => void {
  asks.prompt = prompt;
  return () => {
    if (asks.prompt === prompt) asks.prompt = null;
  };
}

async function refreshOnce(since: number): Promise<boolean> {
  // Another tab may have done it while this one waited for the lock; its cookies are ours.
  if (Number(localStorage.getItem(REFRESHED_AT)) >= since) return true;
  const response = await fetch('/api/auth/refresh', { method: 'POST', headers: csrfHeader() });
  if (response.ok) localStorage.setItem(REFRESHED_AT, String(Date.now()));
  return response.ok;
}

/** Renews the access cookie, once for all requests of all tabs that ask at the same time. */
export function refreshSession(): Promise<boolean> {
  const since = Date.now();
  const work = () => refreshOnce(since).catch(() => false);
  asks.refresh ??= ('locks' in navigator ? navigator.locks.request(LOCK, work) : work()).finally(() => {
    asks.refresh = null;
  });
  return asks.refresh;
}

/** Has the user sign in again over the page. @returns false when no dialog can be shown */
export async function signInAgain(): Promise<boolean> {
  if (!asks.prompt) return false;
  asks.pending ??= asks.prompt().finally(() => {
    asks.pending = null;
  });
  await asks.pending;
  return true;
}

/** The header that proves to the server that this page, not another site, sends the request. */
export function csrfHeader(): Record<string, string> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}
