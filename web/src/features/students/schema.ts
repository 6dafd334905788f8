import * as v from 'valibot';
import type { Student } from '~/api/generated/types.gen';
import type { Formats } from '~/lib/formats';
import { personEntries, personValues, type PersonValues } from '~/lib/person';

/** The student form: text in, the API's input out. */
export const studentSchema = (today: string) => v.object(personEntries(today));

/** What the student form holds. */
export type StudentValues = PersonValues;

/** A student as the form shows it. */
export const studentValues = (student: Student | undefined, formats: Pick<Formats, 'phone'>): StudentValues =>
  personValues(student, formats);
