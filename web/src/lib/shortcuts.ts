import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** What a key does here: `{ n: … , 'g s': … }`. An absent action leaves the key to who registered it before. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

type Level = 'page' | 'shell';
interface Registered {
  readonly level: Level;
  readonly keys: { current: Shortcuts };
}

const SETTING = 'ecole.shortcuts';
/** A second key belongs to the first for this long. */
const PAUSE = 1500;

const registered: Registered[] = [];
const watchers = new Set<() => void>();
let first = '';
let since = 0;

/** Whether single keys act on this device. Everything they do is a button as well (WCAG 2.1.4). */
export function shortcutsOn(): boolean {
  return localStorage.getItem(SETTING) !== 'off';
}

/** Turns single keys on or off on this device. */
export function setShortcutsOn(on: boolean): void {
  if (on) localStorage.removeItem(SETTING);
  else localStorage.setItem(SETTING, 'off');
  watchers.forEach((notify) => notify());
}

/** The setting, for the profile's switch: `const on = useShortcutsOn()`, with `setShortcutsOn(!on)`. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore((notify) => {
    watchers.add(notify);
    return () => watchers.delete(notify);
  }, shortcutsOn);
}

/** Typing is never a shortcut, and an open dialog or menu has its own keys. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const input = target.closest('input, textarea, select, [contenteditable=true], [role=combobox]');
  const ticked = input instanceof HTMLInputElement && input.type === 'checkbox';
  return (input !== null && !ticked) || target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
}

/** The action of a key: the page's before the shell's, the latest first. */
function actionOf(key: string): (() => void) | undefined {
  for (const level of ['page', 'shell'] as const) {
    const latest = registered.findLast(({ level: own, keys }) => own === level && keys.current[key]);
    if (latest) return latest.keys.current[key];
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.key.length !== 1) return;
  if (!shortcutsOn() || isTaken(event.target)) return;
  const key = event.key.toLowerCase();
  const action = first && event.timeStamp - since < PAUSE ? actionOf(`${first} ${key}`) : actionOf(key);
  const begins = registered.some(({ keys }) => Object.keys(keys.current).some((name) => name.startsWith(`${key} `)));
  first = !action && begins ? key : '';
  since = event.timeStamp;
  if (!action) return;
  event.preventDefault();
  action();
}

/** Lets single keys act while the caller is on the screen, outside of fields, dialogs and menus. */
export function useShortcuts(shortcuts: Shortcuts, level: Level = 'page'): void {
  const keys = useRef(shortcuts);
  // In the same breath as what they act on appears: a fast hand has no key lost, nor one that does what it did before.
  useLayoutEffect(() => {
    keys.current = shortcuts;
  });
  useLayoutEffect(() => {
    const entry = { level, keys };
    if (registered.push(entry) === 1) window.addEventListener('keydown', onKeyDown);
    return () => {
      registered.splice(registered.indexOf(entry), 1);
      if (registered.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [level]);
}
