import * as v from 'valibot';
import type { Formats } from './formats';
import { optionalBirthDate, optionalCountry, optionalEmail, optionalText, requiredText } from './schema';

/** The fields of every person, as the functional rules bound them; `today` is the school's. */
export const personEntries = (today: string) => ({
  lastName: requiredText(100),
  firstName: requiredText(100),
  dateOfBirth: optionalBirthDate(today),
  phone: optionalText(40),
  email: optionalEmail,
  address: optionalText(500),
  postalCode: optionalText(20),
  city: optionalText(100),
  country: optionalCountry,
  notes: optionalText(5000),
});

/** What a person's form holds: text only. */
export type PersonValues = v.InferInput<v.ObjectSchema<ReturnType<typeof personEntries>, undefined>>;

type Person = { readonly [Field in keyof PersonValues]: string | null };

/** A person as the form shows it: an absent value is an empty text, a phone number in the groups that people dial. */
export function personValues(person: Person | undefined, formats: Pick<Formats, 'phone'>): PersonValues {
  const value = (field: keyof PersonValues) => person?.[field] ?? '';
  return {
    lastName: value('lastName'),
    firstName: value('firstName'),
    dateOfBirth: value('dateOfBirth'),
    phone: formats.phone(value('phone')).replaceAll('\u00a0', ' '),
    email: value('email'),
    address: value('address'),
    postalCode: value('postalCode'),
    city: value('city'),
    country: value('country'),
    notes: value('notes'),
  };
}
