import type { Language } from '~/lib/i18n/texts';

/** What a country is called, by its code; the code itself when it is none. */
export function countryName(code: string, language: Language): string {
  return (/^[A-Z]{2}$/.test(code) && new Intl.DisplayNames(language, { type: 'region' }).of(code)) || code;
}
