import { createContext, use, useMemo, type ReactNode } from 'react';
import * as dates from './dates';
import { useLanguage } from './i18n/I18n';
import * as money from './money';

/** What of the school decides how things are written. */
export interface SchoolFormats {
  readonly currency: string;
  readonly timeZone: string;
}

const Context = createContext<SchoolFormats>({ currency: 'EUR', timeZone: 'UTC' });

/** Gives the school's currency and time zone to everything below. */
export function FormatsProvider(props: { school: SchoolFormats; children: ReactNode }) {
  return <Context value={props.school}>{props.children}</Context>;
}

/** Money and dates as this school and this reader write them. */
export function useFormats() {
  const { currency, timeZone } = use(Context);
  const language = useLanguage();
  return useMemo(() => {
    const decimals = money.currencyDecimals(currency);
    return {
      currency,
      decimals,
      money: (amount: number) => money.formatMoney(amount, currency, language),
      moneyInput: (amount: number) => money.moneyInput(amount, currency, language),
      parseAmount: (text: string) => money.parseAmount(text, decimals),
      number: (value: number) => new Intl.NumberFormat(language).format(value),
      percent: (share: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(share),
      today: () => dates.dayIn(timeZone, new Date()),
      day: (day: dates.Day, style?: 'short' | 'medium' | 'long') => dates.formatDay(day, language, style),
      dayOf: (instant: string) => dates.formatDay(dates.dayOfInstant(instant, timeZone), language),
      period: (start: dates.Day, end: dates.Day) => dates.formatPeriod(start, end, language),
      month: (month: string, style: 'short' | 'long') => dates.formatMonth(month, language, style),
      instant: (instant: string) => dates.formatInstant(instant, timeZone, language),
    };
  }, [currency, timeZone, language]);
}

/** The formats of this school and reader. */
export type Formats = ReturnType<typeof useFormats>;
