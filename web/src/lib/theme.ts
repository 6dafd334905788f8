/** What the reader chose: the system's appearance, or one of the two. */
export type Appearance = 'system' | 'light' | 'dark';

/** How close lines stand in lists. */
export type Density = 'comfortable' | 'compact';

const KEY = 'ecole.theme';
const DENSITY = 'ecole.density';

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

/** The density kept on this device. */
export function density(): Density {
  return localStorage.getItem(DENSITY) === 'compact' ? 'compact' : 'comfortable';
}

/** Applies a density at once and keeps it, as with the appearance. */
export function setDensity(choice: Density): void {
  if (choice === 'comfortable') {
    localStorage.removeItem(DENSITY);
    delete document.documentElement.dataset.density;
  } else {
    localStorage.setItem(DENSITY, choice);
    document.documentElement.dataset.density = choice;
  }
}
