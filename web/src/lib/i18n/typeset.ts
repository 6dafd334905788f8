import type { Language } from './texts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/**
 * The spaces that French typography puts before `; ! ?` (narrow), before `:` and inside quotation marks, made such that a
 * line never breaks there. Dictionaries are written with plain spaces; what users typed is never touched.
 */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`);
}
