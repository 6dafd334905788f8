/** What the reader chose: the system's appearance, or one of the two. */
export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'ecole.theme';

/** The choice kept on this device. */
export function appearance(): Appearance {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Applies a choice at once and keeps it; the boot script applies it before the next page's first paint. */
export function setAppearance(choice: Appearance): void {
  if (choice === 'system') {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(KEY, choice);
    document.documentElement.dataset.theme = choice;
  }
}
