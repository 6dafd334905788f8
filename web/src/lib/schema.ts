import * as v from 'valibot';
import { parseAmount } from './money';

/*
 * The pieces that forms are made of. Inputs hold text; a schema turns it into what the API takes. A message is a code of
 * the dictionary (`field.<code>`), the same codes as the server's.
 */

const trimmed = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, 'too_long'));

/** A text that must be there. */
export const requiredText = (max: number) => v.pipe(trimmed(max), v.nonEmpty('required'));

/** A text that may be empty, which is `null` for the API. */
export const optionalText = (max: number) =>
  v.pipe(
    trimmed(max),
    v.transform((text) => text || null),
  );

/** An e-mail address, `null` when empty. */
export const optionalEmail = v.pipe(
  trimmed(254),
  v.check((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'email'),
  v.transform((text) => text || null),
);

/** A required e-mail address. */
export const requiredEmail = v.pipe(requiredText(254), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'));

/** A birth date, `null` when empty; `today` is the school's. */
export const optionalBirthDate = (today: string) =>
  v.pipe(
    v.string(),
    v.check((day) => day === '' || (day < today && day >= '1900-01-01'), 'past'),
    v.transform((day) => day || null),
  );

/** A calendar day that must be there. */
export const requiredDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'required'));

/** A country as ISO 3166 writes it, `null` when empty. */
export const optionalCountry = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^([A-Z]{2})?$/, 'format'),
  v.transform((code) => code || null),
);

function numberFrom(read: (text: string) => number | null, code: string) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.check((text) => read(text) !== null, code),
    v.transform((text) => read(text) ?? 0),
  );
}

/** An amount of money with at most the currency's decimals. */
export const amount = (decimals: number) =>
  v.pipe(
    numberFrom((text) => parseAmount(text, decimals), 'amount'),
    v.minValue(0, 'too_small'),
    v.maxValue(9_999_999, 'too_large'),
  );

/** A whole number from 1. */
export const count = (max: number) =>
  v.pipe(
    numberFrom((text) => (/^\d+$/.test(text) ? Number(text) : null), 'number'),
    v.minValue(1, 'too_small'),
    v.maxValue(max, 'too_large'),
  );

/** A length in hours, by halves. */
export const hours = v.pipe(
  numberFrom((text) => parseAmount(text, 3), 'number'),
  v.minValue(0.5, 'too_small'),
  v.maxValue(10_000, 'too_large'),
  v.check((value) => Number.isInteger(value * 2), 'not_halves'),
);

/** The id of a record chosen in a list. */
export const requiredId = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.transform((id) => Number(id)),
);

/** The id of a record, `null` when none is chosen. */
export const optionalId = v.pipe(
  v.string(),
  v.transform((id) => (id ? Number(id) : null)),
);

/** An amount that may be empty, which is `null` for the API. */
export const optionalAmount = (decimals: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text === '' || (parseAmount(text, decimals) ?? -1) >= 0, 'amount'),
    v.transform((text) => (text === '' ? null : parseAmount(text, decimals))),
  );

/** The shortest password the server takes; length is what counts, so there are no rules of composition. */
const SHORTEST_PASSWORD = 8;

/** A password that is being chosen. What is too easy to guess only the server knows. */
export const newPassword = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.minLength(SHORTEST_PASSWORD, 'shortPassword'),
  v.maxLength(128, 'too_long'),
);
