import { createContext, use, useMemo, type ReactNode } from 'react';
import * as dates from './dates';
import { countryName } from './country';
import { useLanguage } from './i18n/I18n';
import * as money from './money';
import { formatPhone } from './phone';

/** What of the school decides how things are written. */
export interface SchoolFormats {
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
}

/** Where somebody lives. */
interface Place {
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
}

const Context = createContext<SchoolFormats>({ currency: 'EUR', timeZone: 'UTC', country: 'FR' });

/** Gives the school's currency, time zone and country to everything below. */
export function FormatsProvider(props: { school: SchoolFormats; children: ReactNode }) {
  return <Context value={props.school}>{props.children}</Context>;
}

/** Money, dates and phone numbers as this school and this reader write them. */
export function useFormats() {
  const { currency, timeZone, country } = use(Context);
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
      compact: (value: number) =>
        new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value),
      percent: (share: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(share),
      today: () => dates.dayIn(timeZone, new Date()),
      day: (day: dates.Day, style?: 'short' | 'medium' | 'long') => dates.formatDay(day, language, style),
      weekday: (day: dates.Day, style: 'short' | 'long') => dates.formatWeekday(day, language, style),
      dayOf: (instant: string) => dates.formatDay(dates.dayOfInstant(instant, timeZone), language),
      period: (start: dates.Day, end: dates.Day) => dates.formatPeriod(start, end, language),
      month: (month: string, style: 'short' | 'long') => dates.formatMonth(month, language, style),
      instant: (instant: string) => dates.formatInstant(instant, timeZone, language),
      phone: (number: string) => formatPhone(number, country),
      country: (code: string) => countryName(code, language),
      /** Several lines, as on an envelope. */
      address: (place: Place) =>
        [
          place.address,
          [place.postalCode, place.city].filter(Boolean).join(' '),
          place.country && countryName(place.country, language),
        ]
          .filter(Boolean)
          .join('\n'),
    };
  }, [currency, timeZone, country, language]);
}

/** The formats of this school and reader. */
export type Formats = ReturnType<typeof useFormats>;
