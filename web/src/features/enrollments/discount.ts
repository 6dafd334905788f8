/** A discount is typed as an amount or as a part of the price; it is stored as an amount. */
export const UNITS = ['amount', 'percent'] as const;

/** How a discount is typed. */
export type Unit = (typeof UNITS)[number];

/** The amount that a typed discount takes off `price`, in the currency's decimals. */
export function discountOf(typed: number | null, unit: Unit, price: number, decimals: number): number {
  const amount = unit === 'percent' ? (price * (typed ?? 0)) / 100 : (typed ?? 0);
  return Number(amount.toFixed(decimals));
}
