import type { RefObject } from 'react';
import { useShortcuts } from '~/lib/shortcuts';

/** The keys of a list's rows: `j` and `k` move the focus from link to link, so that Enter opens; `x` ticks. */
export function useRowKeys(frame: RefObject<HTMLElement | null>, on: boolean): void {
  const rows = () => [...(frame.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
  const here = (of: readonly HTMLElement[]) => of.findIndex((row) => row.contains(document.activeElement));
  const move = (step: 1 | -1) => () => {
    const all = rows();
    const at = here(all);
    const next = all[at < 0 ? (step === 1 ? 0 : all.length - 1) : at + step];
    next?.querySelector<HTMLElement>('th a')?.focus();
  };
  const tick = () => {
    const all = rows();
    all[here(all)]?.querySelector<HTMLElement>('.table-tick input')?.click();
  };
  useShortcuts(on ? { j: move(1), k: move(-1), x: tick } : {});
}
