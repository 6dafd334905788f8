import type { Language } from './texts';
import { typeset } from './typeset';

/** Values for the `{name}` places of a text; a numeric `n` also chooses between its `one|many` forms. */
export type Params = Readonly<Record<string, string | number>>;

const rules: Record<Language, Intl.PluralRules> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

const numbers: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr'),
  en: new Intl.NumberFormat('en'),
};

/** Fills `text` with `params`; `"{n} étudiant|{n} étudiants"` follows the language's plural rule (0 is singular in French). */
export function translate(text: string, params: Params, language: Language): string {
  const [one = '', many = one] = text.split('|');
  const form = typeof params.n === 'number' && rules[language].select(params.n) === 'one' ? one : many;
  return typeset(form, language).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numbers[language].format(value) : value;
  });
}
