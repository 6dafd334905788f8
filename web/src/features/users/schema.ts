import * as v from 'valibot';
import type { User, UserInvitation } from '~/api/generated/types.gen';
import { optionalId, requiredEmail } from '~/lib/schema';
import { ROLES } from './queries';

const role = v.picklist(ROLES);

const language = v.pipe(
  v.picklist(['', 'fr', 'en']),
  v.transform((choice) => choice || null),
);

/** An invitation; the person counts only for the role that can have one. */
export const invitationSchema = v.pipe(
  v.object({ email: requiredEmail, role, language, studentId: optionalId, trainerId: optionalId }),
  v.transform((input): UserInvitation => ({
    ...input,
    studentId: input.role === 'student' ? input.studentId : null,
    trainerId: input.role === 'trainer' ? input.trainerId : null,
  })),
);

/** What the invitation form holds. */
export type InvitationValues = v.InferInput<typeof invitationSchema>;

/** An account as an admin changes it; the admin's own password is needed when e-mail or role changes. */
export const userSchema = v.object({
  email: requiredEmail,
  role,
  isActive: v.boolean(),
  language,
  currentPassword: v.pipe(
    v.string(),
    v.transform((password) => password || null),
  ),
});

/** What the account form holds. */
export type UserValues = v.InferInput<typeof userSchema>;

/** An account as the form shows it. */
export const userValues = (user: User): UserValues => ({
  email: user.email,
  role: user.role,
  isActive: user.isActive,
  language: user.language === 'fr' || user.language === 'en' ? user.language : '',
  currentPassword: '',
});
