import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { JUST_BEFORE, listenLive, type LiveState, type Resource } from '~/api/live';
import { isAffected, refresh } from './refresh';

/** However fast changes come, what is shown is read again no more often than this. */
const PACE = 1_500;
/** While this page itself saves, it waits: the answer brings its own changes. */
const PATIENCE = 300;
const POLL = 30_000;

/** Keeps what is shown up to date: by the stream's events, and by asking every 30 seconds while it is cut. */
export function useLive(): LiveState | null {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState | null>(null);
  const isOpen = state === 'open';

  useEffect(() => {
    const changed = new Set<Resource>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let refreshedAt = 0;
    const plan = (wait: number) => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (queryClient.isMutating() > 0) {
          plan(PATIENCE);
          return;
        }
        refreshedAt = Date.now();
        refresh(queryClient, (key) => isAffected(key, changed));
        changed.clear();
      }, wait);
    };
    const stop = listenLive({
      changed: (resources) => {
        resources.forEach((resource) => changed.add(resource));
        plan(Math.max(0, refreshedAt + PACE - Date.now()));
      },
      state: (now) => {
        setState(now);
        // What changed while nobody could tell; of the last seconds the stream tells by itself.
        const openedAt = Date.now();
        if (now === 'open') refresh(queryClient, (_key, readAt) => readAt > 0 && readAt < openedAt - JUST_BEFORE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queryClient]);

  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden && navigator.onLine) refresh(queryClient, () => true);
    }, POLL);
    return () => clearInterval(timer);
  }, [isOpen, queryClient]);

  return state;
}
