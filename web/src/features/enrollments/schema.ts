import * as v from 'valibot';
import {
  amount,
  optionalAmount,
  optionalBirthDate,
  optionalEmail,
  optionalText,
  requiredId,
  requiredText,
} from '~/lib/schema';
import { discountOf, UNITS, type Unit } from './discount';

/** The ways to pay, in the order of the form. */
export const METHODS = ['cash', 'card', 'cheque', 'transfer', 'other'] as const;

const discountEntries = (decimals: number) => ({
  discount: optionalAmount(decimals),
  discountUnit: v.picklist(UNITS),
  discountReason: optionalText(500),
});

interface Discounted {
  readonly discount: number | null;
  readonly discountUnit: Unit;
  readonly discountReason: string | null;
}

const withinPrice = (values: Discounted, price: number, decimals: number) =>
  discountOf(values.discount, values.discountUnit, price, decimals) <= price;

const explained = (values: Discounted) => !values.discount || values.discountReason !== null;

/** Where the flow stands; in the form, so that its draft knows it too. */
const flowEntries = {
  /** The name that a new student is created from, while that small form is open. */
  creating: v.nullable(v.string()),
  /** The enrollment, once the seat is taken and only its payment is missing. */
  enrollmentId: v.nullable(v.number()),
  /** The key that makes the payment happen once; none before it is first sent. */
  paymentKey: v.nullable(v.string()),
};

/** The enrollment flow. The payment's fields count only when it is taken now. */
export const enrollmentSchema = (decimals: number, price: number, due: number, today: string) => {
  const enrollment = { ...flowEntries, studentId: requiredId, sessionId: requiredId, ...discountEntries(decimals) };
  return v.pipe(
    v.variant('when', [
      v.object({
        ...enrollment,
        when: v.literal('later'),
        amount: v.string(),
        paymentMethod: v.picklist(METHODS),
        paymentDate: v.string(),
        reference: v.string(),
        notes: v.string(),
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
        notes: optionalText(2000),
      }),
    ]),
    v.forward(
      v.check((values) => withinPrice(values, price, decimals), 'exceeds_price'),
      ['discount'],
    ),
    v.forward(
      v.check((values) => explained(values), 'required'),
      ['discountReason'],
    ),
  );
};

/** Cancelling, with what becomes of the `paid` money. */
export const cancelSchema = (decimals: number, paid: number) => {
  const always = { reason: optionalText(500), paymentMethod: v.picklist(['', ...METHODS]) };
  return v.variant(
    'money',
    [
      v.object({ ...always, money: v.literal('keep'), amount: v.string() }),
      v.object({
        ...always,
        money: v.literal('refund'),
        amount: v.pipe(
          amount(decimals),
          v.check((value) => value > 0, 'too_small'),
          v.maxValue(paid, 'exceeds_refundable'),
        ),
      }),
    ],
    'required',
  );
};

/** What the cancelling form sends. */
export type CancelOutput = v.InferOutput<ReturnType<typeof cancelSchema>>;

/** What it holds; at first nothing is chosen about the money. */
export type CancelValues = v.InferInput<ReturnType<typeof cancelSchema>>;

/** What may be changed of an enrollment afterwards; what is paid already bounds the discount from above. */
export const changeSchema = (decimals: number, price: number) =>
  v.pipe(
    v.object({ ...discountEntries(decimals), notes: optionalText(5000) }),
    v.forward(
      v.check((values) => withinPrice(values, price, decimals), 'exceeds_price'),
      ['discount'],
    ),
    v.forward(
      v.check((values) => explained(values), 'required'),
      ['discountReason'],
    ),
  );

/** What the form of a change holds. */
export type ChangeValues = v.InferInput<ReturnType<typeof changeSchema>>;

type Schema = ReturnType<typeof enrollmentSchema>;

/** What the flow's form holds. */
export type EnrollmentValues = v.InferInput<Schema>;

/** What it sends. */
export type EnrollmentOutput = v.InferOutput<Schema>;

/** The few fields that create a student inside the flow. */
export const quickStudentSchema = (today: string) =>
  v.object({
    lastName: requiredText(100),
    firstName: requiredText(100),
    dateOfBirth: optionalBirthDate(today),
    phone: optionalText(40),
    email: optionalEmail,
  });

/** What the small student form holds. */
export type QuickStudentValues = v.InferInput<ReturnType<typeof quickStudentSchema>>;
