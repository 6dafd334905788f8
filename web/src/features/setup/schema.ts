import * as v from 'valibot';
import { requiredEmail, requiredText } from '~/lib/schema';

/** The shortest password the set-up accepts. */
export const MIN_PASSWORD = 12;

/** The first user and the school. */
export const setupSchema = v.object({
  code: requiredText(100),
  email: requiredEmail,
  password: v.pipe(v.string(), v.minLength(MIN_PASSWORD, 'tooShortPassword'), v.maxLength(128, 'too_long')),
  schoolName: requiredText(200),
  timeZone: requiredText(100),
  currency: requiredText(3),
  country: requiredText(2),
  language: v.picklist(['fr', 'en']),
});

/** What the set-up form holds. */
export type SetupValues = v.InferInput<typeof setupSchema>;

/** The fields of the first step; the second has the others. */
export const ACCOUNT_FIELDS = ['code', 'email', 'password'] as const satisfies readonly (keyof SetupValues)[];
