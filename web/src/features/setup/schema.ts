import * as v from 'valibot';
import { newPassword, optionalText, requiredEmail, requiredText } from '~/lib/schema';

/** The first user and the school. */
export const setupSchema = v.object({
  code: requiredText(40),
  email: requiredEmail,
  password: newPassword,
  schoolName: requiredText(100),
  address: optionalText(500),
  timeZone: requiredText(100),
  currency: requiredText(3),
  country: requiredText(2),
  language: v.picklist(['fr', 'en']),
});

/** What the set-up form holds. */
export type SetupValues = v.InferInput<typeof setupSchema>;

type Names = readonly (keyof SetupValues)[];

/** The fields of each step; the last one only shows what they hold. */
export const STEPS: readonly Names[] = [
  ['code', 'email', 'password'],
  ['schoolName', 'address', 'country', 'currency', 'timeZone', 'language'],
  [],
];

/** The first step that holds one of these fields, the last one when none does. */
export function stepOf(names: readonly string[]): number {
  const step = STEPS.findIndex((own) => own.some((name) => names.includes(name)));
  return step < 0 ? STEPS.length - 1 : step;
}
