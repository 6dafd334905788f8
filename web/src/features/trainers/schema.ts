import * as v from 'valibot';
import type { Trainer } from '~/api/generated/types.gen';
import type { Formats } from '~/lib/formats';
import { personEntries, personValues } from '~/lib/person';

/** The trainer form: a person with at least one specialty. */
export const trainerSchema = (today: string) =>
  v.object({
    ...personEntries(today),
    specialties: v.pipe(v.array(v.string()), v.minLength(1, 'required')),
  });

/** What the trainer form holds. */
export type TrainerValues = v.InferInput<ReturnType<typeof trainerSchema>>;

/** A trainer as the form shows it. */
export const trainerValues = (trainer: Trainer | undefined, formats: Pick<Formats, 'phone'>): TrainerValues => ({
  ...personValues(trainer, formats),
  specialties: trainer?.specialties ?? [],
});
