import { expect, it } from 'vitest';
import { newIdempotencyKey } from './idempotencyKey';

it('makes random UUIDs of version 4, no two alike', () => {
  const keys = Array.from({ length: 1000 }, newIdempotencyKey);

  expect(keys.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key))).toBe(
    true,
  );
  expect(new Set(keys).size).toBe(1000);
});
