import type { Language } from './i18n/texts';

/** How many decimals the currency has (ISO 4217, from Intl): EUR 2, XOF 0, TND 3. */
export function currencyDecimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as people read it: `1 234,50 €` in French, `€1,234.50` in English. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
}

/** An amount as it stands in an input, without currency or grouping: `1234,50` in French. */
export function moneyInput(amount: number, currency: string, language: Language): string {
  const digits = currencyDecimals(currency);
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(amount);
}

/**
 * Reads what people type or paste: `1 234,50`, `1234.5`, `1.234,50 €`, `€1,234.50`.
 * The last separator is the decimal one, unless exactly three digits follow it and the currency has fewer decimals.
 * @returns null when it is no amount or has more decimals than the currency
 */
export function parseAmount(text: string, decimals: number): number | null {
  const plain = text.replace(/[\s'’]|[A-Z]{3}|\p{Sc}/gu, '');
  if (!/^-?\d[\d.,]*$/.test(plain)) return null;
  const at = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  const after = at < 0 ? '' : plain.slice(at + 1);
  const grouping = after.length === 3 && decimals < 3;
  const decimal = at >= 0 && !grouping;
  const whole = (decimal ? plain.slice(0, at) : plain).replace(/[.,]/g, '');
  if (decimal && after.length > decimals) return null;
  return Number(decimal ? `${whole}.${after || '0'}` : whole);
}
