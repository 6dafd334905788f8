import type { Payment } from '~/api/generated/types.gen';
import { newIdempotencyKey } from '~/lib/idempotencyKey';

/** A part of a payment to give back, under the key that makes it happen once. */
export interface PlannedRefund {
  readonly payment: Payment;
  readonly amount: number;
  readonly key: string;
}

/** Spreads an amount over what can be given back, the latest payment first: that is the one people remember. */
export function spread(amount: number, payments: readonly Payment[], decimals: number): readonly PlannedRefund[] {
  const round = (value: number) => Number(value.toFixed(decimals));
  const planned: PlannedRefund[] = [];
  let left = amount;
  for (const payment of payments) {
    const part = round(Math.min(left, payment.refundable));
    if (part > 0) planned.push({ payment, amount: part, key: newIdempotencyKey() });
    left = round(left - part);
  }
  return planned;
}
