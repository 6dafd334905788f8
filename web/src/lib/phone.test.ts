import { describe, expect, test } from 'vitest';
import { formatPhone } from './phone';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a phone number', () => {
  test.each([
    ['+33612345678', 'FR', '06 12 34 56 78'],
    ['+33612345678', 'BE', '+33 6 12 34 56 78'],
    ['+32470123456', 'BE', '0470 12 34 56'],
    ['+3222345678', 'FR', '+32 2 234 56 78'],
    ['+41446681800', 'CH', '044 668 18 00'],
    ['+15145550123', 'CA', '514 555 0123'],
    ['+221771234567', 'SN', '77 123 45 67'],
  ])('%s is grouped in %s as people there write it', (number, country, written) => {
    expect(plain(formatPhone(number, country))).toBe(written);
  });

  test('of a country whose groups are not known is read in pairs after its code', () => {
    expect(plain(formatPhone('+4915123456789', 'FR'))).toBe('+49 151 23 45 67 89');
    expect(plain(formatPhone('+351912345678', 'FR'))).toBe('+351 912 34 56 78');
  });

  test('that is none, or odd in its length, keeps every digit', () => {
    expect(formatPhone('standard', 'FR')).toBe('standard');
    expect(plain(formatPhone('+331234', 'FR'))).toBe('012 34');
  });
});
