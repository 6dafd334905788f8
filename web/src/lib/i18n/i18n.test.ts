import { describe, expect, it } from 'vitest';
import { texts as en } from '~/app/texts.en';
import { texts as fr } from '~/app/texts.fr';
import { en as loginEn } from '~/features/auth/i18n.en';
import { fr as loginFr } from '~/features/auth/i18n.fr';
import { translate } from './translate';

type Dictionary = Readonly<Record<string, string>>;

const pairs: readonly (readonly [string, Dictionary, Dictionary])[] = [
  ...Object.entries(fr).map(([owner, dictionary]) => [owner, dictionary, { ...en }[owner] ?? {}] as const),
  ['login', loginFr, loginEn],
];

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('texts', () => {
  it.each(pairs)('%s say the same things in both languages', (_owner, french, english) => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    for (const [key, text] of Object.entries(french)) {
      expect([key, ...places(english[key] ?? '')]).toEqual([key, ...places(text)]);
    }
  });

  it('treat zero as singular in French and plural in English', () => {
    expect(translate('{n} étudiant|{n} étudiants', { n: 0 }, 'fr')).toBe('0 étudiant');
    expect(translate('{n} student|{n} students', { n: 0 }, 'en')).toBe('0 students');
    expect(translate('{n} étudiant|{n} étudiants', { n: 2 }, 'fr')).toBe('2 étudiants');
  });

  it('hold French signs and quotation marks to their words, but touch nothing that was typed', () => {
    expect(translate('Quitter « {name} » ? Non ; si : oui !', { name: 'a : b ?' }, 'fr')).toBe(
      'Quitter «\u00a0a : b ?\u00a0»\u202f? Non\u202f; si\u00a0: oui\u202f!',
    );
    expect(translate('Leave ? https://a.example/?b', {}, 'en')).toBe('Leave ? https://a.example/?b');
    expect(translate('https://a.example/?b 12:30', {}, 'fr')).toBe('https://a.example/?b 12:30');
  });

  it('write numbers as the language does and leave unknown places alone', () => {
    expect(translate('{n} sur {total}', { n: 1234 }, 'fr').replace(/\s/g, ' ')).toBe('1 234 sur {total}');
  });
});
