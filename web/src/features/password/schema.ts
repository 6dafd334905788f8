import * as v from 'valibot';
import { newPassword, requiredEmail } from '~/lib/schema';

/** The password chosen through a link. */
export const choiceSchema = v.object({ password: newPassword });

/** Whose password is forgotten. */
export const forgotSchema = v.object({ email: requiredEmail });
