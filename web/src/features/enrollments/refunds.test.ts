import { describe, expect, it } from 'vitest';
import type { Payment } from '~/api/generated/types.gen';
import { spread } from './refunds';

const payment = (id: number, refundable: number) => ({ id, refundable }) as Payment;

const parts = (amount: number, ...payments: Payment[]) =>
  spread(amount, payments, 2).map((one) => [one.payment.id, one.amount]);

describe('giving an amount back', () => {
  it('takes the latest payment first and passes over what is refunded already', () => {
    expect(parts(70, payment(3, 50), payment(2, 0), payment(1, 100))).toEqual([
      [3, 50],
      [1, 20],
    ]);
  });

  it('adds up in cents', () => {
    expect(parts(0.3, payment(2, 0.1), payment(1, 0.2))).toEqual([
      [2, 0.1],
      [1, 0.2],
    ]);
  });

  it('gives every part a key of its own', () => {
    const keys = spread(3, [payment(2, 1), payment(1, 2)], 2).map((one) => one.key);

    expect(new Set(keys).size).toBe(2);
  });
});
