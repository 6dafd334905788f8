import type { Language } from './texts';

const KEY = 'ecole.language';

/** The language chosen on this device, else the browser's, else French. The boot script applies the same rule. */
export function deviceLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'fr' || chosen === 'en') return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'fr';
}

/** Keeps the choice for the next visit; the page is then loaded again, because only one dictionary is in memory. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
