import * as v from 'valibot';
import { newPassword } from '~/lib/schema';

/** The change of one's own password. */
export const passwordSchema = v.object({
  currentPassword: v.pipe(v.string(), v.nonEmpty('required')),
  newPassword,
});

/** What the password form holds. */
export type PasswordValues = v.InferInput<typeof passwordSchema>;
