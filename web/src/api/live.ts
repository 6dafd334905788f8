import type { Changed } from './generated/types.gen';
import { readEvents } from './events';
import { sessionFetch } from './http';

/** Something that lists and records are made of. */
export type Resource = Changed['resources'][number];

/** `open`: changes come by themselves. `cut`: not now. `lost`: the server does not answer at all. */
export type LiveState = 'open' | 'cut' | 'lost';

type News =
  | { readonly kind: 'changed'; readonly resources: readonly Resource[] }
  | { readonly kind: 'state'; readonly state: LiveState }
  | { readonly kind: 'who' };

/** Who is told of changes, whichever tab holds the stream. */
export interface LiveListener {
  changed(resources: readonly Resource[]): void;
  state(state: LiveState): void;
}

const NAME = 'ecole.live';
/** The server gives a sign of life every 20 seconds; after so much silence the line is dead. */
const SILENCE = 50_000;
/** A tab that opens is told what changed just before, while it read what it shows; the server does the same for a stream. */
export const JUST_BEFORE = 10_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

const isDown = (status: number) => status >= 502 && status <= 504;

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** Reads one stream to its end. @returns the state it leaves, and the wait that the server asks for (milliseconds) */
async function readOnce(signal: AbortSignal, tell: (news: News) => void): Promise<[LiveState, number]> {
  const line = new AbortController();
  const cut = () => line.abort();
  signal.addEventListener('abort', cut);
  let watch = setTimeout(cut, SILENCE);
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(cut, SILENCE);
  };
  try {
    const init = { signal: line.signal, headers: { Accept: 'text/event-stream' } };
    const response = await sessionFetch(`${window.location.origin}/api/events`, init);
    if (!response.ok || !response.body) {
      await response.text();
      const wait = Number(response.headers.get('Retry-After')) * 1000 || LONGEST_WAIT;
      return isDown(response.status) && wait === LONGEST_WAIT ? ['lost', 0] : ['cut', wait];
    }
    tell({ kind: 'state', state: 'open' });
    const hear = ({ data }: { data: string }) =>
      tell({ kind: 'changed', resources: (JSON.parse(data) as Changed).resources });
    await readEvents(response.body, hear, alive);
    return ['cut', 0];
  } catch {
    return ['lost', 0];
  } finally {
    clearTimeout(watch);
    signal.removeEventListener('abort', cut);
  }
}

/** Keeps a stream open until `signal`; between two tries it waits longer and longer, each browser for its own time. */
async function keepOpen(signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  let failures = 0;
  const note = (news: News) => {
    if (news.kind === 'state') failures = 0;
    tell(news);
  };
  while (!signal.aborted) {
    const [state, asked] = await readOnce(signal, note);
    if (signal.aborted) return;
    // A stream that was open and ends is cut; only a failed try after it shows that nobody answers.
    tell({ kind: 'state', state: failures === 0 ? 'cut' : state });
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    await pause(Math.max(asked, wait), signal);
  }
}

/** Without locks (a page that is not served over HTTPS has none) each visible tab has its own stream, hidden ones none. */
function keepWhileVisible(signal: AbortSignal, tell: (news: News) => void): void {
  let current: AbortController | null = null;
  const look = () => {
    if (document.hidden || signal.aborted) {
      current?.abort();
      current = null;
    } else if (!current) {
      current = new AbortController();
      void keepOpen(current.signal, tell);
    }
  };
  document.addEventListener('visibilitychange', look);
  signal.addEventListener('abort', () => {
    document.removeEventListener('visibilitychange', look);
    look();
  });
  look();
}

/**
 * Hears of changes made by others. A browser opens few connections to one server, so one tab holds the stream for all:
 * the one that has the lock; when it closes the next one gets it. @returns the way to stop
 */
export function listenLive(listener: LiveListener): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(NAME);
  let held: LiveState | null = null;
  const changedAt = new Map<Resource, number>();
  const answerNewTab = (state: LiveState) => {
    channel.postMessage({ kind: 'state', state } satisfies News);
    const resources = [...changedAt].filter(([, at]) => Date.now() - at < JUST_BEFORE).map(([resource]) => resource);
    if (resources.length > 0) channel.postMessage({ kind: 'changed', resources } satisfies News);
  };
  const hear = (news: News) => {
    if (news.kind === 'changed') listener.changed(news.resources);
    if (news.kind === 'state') listener.state(news.state);
    if (news.kind === 'who' && held) answerNewTab(held);
  };
  const tell = (news: News) => {
    if (news.kind === 'state') held = news.state;
    if (news.kind === 'changed') for (const resource of news.resources) changedAt.set(resource, Date.now());
    hear(news);
    channel.postMessage(news);
  };
  channel.addEventListener('message', (event: MessageEvent<News>) => hear(event.data));
  if ('locks' in navigator) {
    channel.postMessage({ kind: 'who' } satisfies News);
    navigator.locks.request(NAME, { signal: stop.signal }, () => keepOpen(stop.signal, tell)).catch(() => undefined);
  } else {
    keepWhileVisible(stop.signal, hear);
  }
  return () => {
    stop.abort();
    channel.close();
  };
}
