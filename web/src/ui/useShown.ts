import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';

const MONEY: ReadonlySet<string> = new Set(['price', 'discount', 'amount', 'amountPaid']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/;

/** How a value of a field is read where its form is not at hand: money, days, states, phone numbers and countries as everywhere else. */
export function useShown(): (field: string, value: unknown) => string {
  const t = useT('common');
  const formats = useFormats();
  return (field, value) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'object' && value !== null) return JSON.stringify(value);
    if (typeof value === 'number') return MONEY.has(field) ? formats.money(value) : formats.number(value);
    const text = String(value ?? '');
    const word = `${field === 'paymentMethod' ? 'method' : field}.${text}`;
    if (['status', 'paymentMethod'].includes(field) && t.has(word)) return t(word);
    if (field === 'country') return formats.country(text);
    if (field === 'phone') return formats.phone(text);
    if (INSTANT.test(text)) return formats.instant(text);
    return DAY.test(text) ? formats.day(text) : text;
  };
}
