import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Language, Texts } from './texts';
import { translate, type Params } from './translate';

const Context = createContext<{ language: Language; texts: Texts } | null>(null);

/** Gives the texts of one language to everything below. */
export function I18nProvider(props: { language: Language; texts: Texts; children: ReactNode }) {
  const { language, texts } = props;
  const value = useMemo(() => ({ language, texts }), [language, texts]);
  return <Context value={value}>{props.children}</Context>;
}

function useI18n() {
  const value = use(Context);
  if (!value) throw new Error('I18nProvider is missing');
  return value;
}

/** Translates a key of one dictionary; `has` narrows a key that came from the server, such as an error code. */
export interface Translate<Key extends string> {
  (key: Key, params?: Params): string;
  has(key: string): key is Key;
}

/** The translator for one owner's texts: `const t = useT('students'); t('title')`. */
export function useT<Owner extends keyof Texts>(owner: Owner): Translate<keyof Texts[Owner] & string> {
  const { language, texts } = useI18n();
  return useMemo(() => {
    type Key = keyof Texts[Owner] & string;
    const dictionary: Record<string, string> = texts[owner];
    const t = (key: Key, params: Params = {}) => translate(dictionary[key] ?? key, params, language);
    return Object.assign(t, { has: (key: string): key is Key => key in dictionary });
  }, [language, texts, owner]);
}

/** The language of the screens. */
export function useLanguage(): Language {
  return useI18n().language;
}
