import type { Language } from '~/lib/i18n/texts';

const currencies: Readonly<Record<string, string>> = {
  FR: 'EUR',
  BE: 'EUR',
  LU: 'EUR',
  CH: 'CHF',
  CA: 'CAD',
  GB: 'GBP',
  US: 'USD',
  MA: 'MAD',
  TN: 'TND',
  DZ: 'DZD',
  SN: 'XOF',
  CI: 'XOF',
  CM: 'XAF',
};

/** What the browser tells about the school: its country, currency and time zone. */
export function guess(locale: string): { country: string; currency: string; timeZone: string } {
  const country = new Intl.Locale(locale).region ?? 'FR';
  return {
    country,
    currency: currencies[country] ?? 'EUR',
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** All time zones, with the guessed one first even where the browser does not list it. */
export function timeZones(guessed: string): readonly string[] {
  return [...new Set([guessed, ...Intl.supportedValuesOf('timeZone')])];
}

/** All currencies with their names, by name. */
export function currencyNames(language: Language): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency')
    .map((code) => [code, `${names.of(code) ?? code} (${code})`] as const)
    .sort((one, other) => one[1].localeCompare(other[1], language));
}

/** All countries with their names, by name. */
export function countryNames(language: Language): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = isCountry(code) ? names.of(code) : undefined;
      return name ? [[code, name] as const] : [];
    })
    .sort((one, other) => one[1].localeCompare(other[1], language));
}

/** Codes that Intl names although they are no country: groupings, test and withdrawn codes. */
const NO_COUNTRY = new Set(
  'AN BU CP CS DD DG DY EA EU EZ FX HV IC NH NT QO RH SU TA TP UN VD XA XB YD YU ZR ZZ'.split(' '),
);

function isCountry(code: string): boolean {
  return !NO_COUNTRY.has(code);
}
