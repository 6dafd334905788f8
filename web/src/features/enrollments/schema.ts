import * as v from 'valibot';
import { optionalEmail, optionalText, amount, optionalAmount, requiredId, requiredText } from '~/lib/schema';

/** The ways to pay, in the order of the form. */
export const METHODS = ['cash', 'card', 'cheque', 'transfer', 'other'] as const;

/** The enrollment flow. The payment's fields count only when it is taken now. */
export const enrollmentSchema = (decimals: number, due: number, today: string) => {
  const enrollment = {
    studentId: requiredId,
    sessionId: requiredId,
    discount: optionalAmount(decimals),
    discountReason: optionalText(200),
  };
  return v.variant('when', [
    v.object({
      ...enrollment,
      when: v.literal('later'),
      amount: v.string(),
      paymentMethod: v.picklist(METHODS),
      paymentDate: v.string(),
      reference: v.string(),
    }),
    v.object({
      ...enrollment,
      when: v.literal('now'),
      amount: v.pipe(
        amount(decimals),
        v.check((value) => value > 0, 'too_small'),
        v.maxValue(due, 'exceeds_balance'),
      ),
      paymentMethod: v.picklist(METHODS),
      paymentDate: v.pipe(
        v.string(),
        v.regex(/^\d{4}-\d{2}-\d{2}$/, 'required'),
        v.check((day) => day <= today, 'not_future'),
      ),
      reference: optionalText(100),
    }),
  ]);
};

type Schema = ReturnType<typeof enrollmentSchema>;

/** What the flow's form holds. */
export type EnrollmentValues = v.InferInput<Schema>;

/** What it sends. */
export type EnrollmentOutput = v.InferOutput<Schema>;

/** The few fields that create a student inside the flow. */
export const quickStudentSchema = v.object({
  lastName: requiredText(100),
  firstName: requiredText(100),
  phone: optionalText(40),
  email: optionalEmail,
});

/** What the small student form holds. */
export type QuickStudentValues = v.InferInput<typeof quickStudentSchema>;
