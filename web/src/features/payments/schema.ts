import * as v from 'valibot';
import { amount, optionalText, requiredText } from '~/lib/schema';
import { METHODS } from './queries';

const requiredPastDay = (today: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, 'required'),
    v.check((day) => day <= today, 'not_future'),
  );

const amountUpTo = (decimals: number, most: number, code: string) =>
  v.pipe(
    amount(decimals),
    v.check((value) => value > 0, 'too_small'),
    v.maxValue(most, code),
  );

/** The payment form. `balance` bounds the amount, `today` the date. */
export const paymentSchema = (decimals: number, balance: number, today: string) =>
  v.object({
    amount: amountUpTo(decimals, balance, 'exceeds_balance'),
    paymentMethod: v.picklist(METHODS),
    paymentDate: requiredPastDay(today),
    reference: optionalText(100),
    notes: optionalText(2000),
  });

/** What the payment form holds. */
export type PaymentValues = v.InferInput<ReturnType<typeof paymentSchema>>;

/** The refund form: the same, with a reason, because who looks at the books later will ask for it. */
export const refundSchema = (decimals: number, refundable: number, today: string) =>
  v.object({
    amount: amountUpTo(decimals, refundable, 'exceeds_refundable'),
    paymentMethod: v.picklist(METHODS),
    paymentDate: requiredPastDay(today),
    reference: optionalText(100),
    notes: requiredText(2000),
  });

/** What the refund form holds. */
export type RefundValues = v.InferInput<ReturnType<typeof refundSchema>>;
