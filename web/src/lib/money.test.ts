import { describe, expect, it } from 'vitest';
import { currencyDecimals, formatMoney, moneyInput, parseAmount } from './money';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('money', () => {
  it('is written as each language writes it', () => {
    expect(plain(formatMoney(1234.5, 'EUR', 'fr'))).toBe('1 234,50 €');
    expect(formatMoney(1234.5, 'EUR', 'en')).toBe('€1,234.50');
    expect(plain(formatMoney(15000, 'XOF', 'fr'))).toBe('15 000 F CFA');
  });

  it.each([
    ['EUR', 2],
    ['XOF', 0],
    ['TND', 3],
    ['DZD', 2],
  ])('knows the decimals of %s', (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals);
  });

  it.each([
    ['1 234,50', 1234.5],
    ['1\u202f234,50\u00a0€', 1234.5],
    ['1234.5', 1234.5],
    ['€1,234.50', 1234.5],
    ['1.234,50 EUR', 1234.5],
    ['1.234', 1234],
    ['12,', 12],
    ['0', 0],
    ['-5', -5],
  ])('reads %s', (text, amount) => {
    expect(parseAmount(text, 2)).toBe(amount);
  });

  it.each(['', 'abc', '12,345,6789', '1e5', '--3', '12,3456'])('refuses %s', (text) => {
    expect(parseAmount(text, 2)).toBeNull();
  });

  it('takes three decimals where the currency has three', () => {
    expect(parseAmount('1,234', 3)).toBe(1.234);
  });

  it('stands in an input without grouping and can be read back', () => {
    expect(moneyInput(1234.5, 'EUR', 'fr')).toBe('1234,50');
    expect(moneyInput(120, 'EUR', 'fr')).toBe('120');
    expect(parseAmount(moneyInput(1234.56, 'EUR', 'en'), 2)).toBe(1234.56);
  });
});
