import * as v from 'valibot';
import { amount, optionalText } from '~/lib/schema';
import { METHODS } from './queries';

/** The payment form. `balance` bounds the amount, `today` the date. */
export const paymentSchema = (decimals: number, balance: number, today: string) =>
  v.object({
    amount: v.pipe(
      amount(decimals),
      v.check((value) => value > 0, 'too_small'),
      v.maxValue(balance, 'exceeds_balance'),
    ),
    paymentMethod: v.picklist(METHODS),
    paymentDate: v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d{2}-\d{2}$/, 'required'),
      v.check((day) => day <= today, 'not_future'),
    ),
    reference: optionalText(100),
    notes: optionalText(2000),
  });

/** What the payment form holds. */
export type PaymentValues = v.InferInput<ReturnType<typeof paymentSchema>>;
