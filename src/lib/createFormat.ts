import type { Money, TimeWindow } from '../contract/types';

export interface Format {
  money(money: Money): string;
  /** "Thu 14 May" in the shopper's zone. */
  day(iso: string): string;
  /** "14:05" today, "Thu 14 May, 14:05" on another day. */
  time(iso: string): string;
  /** "Thu 14 – Fri 15 May". */
  window(window: TimeWindow): string;
}

const CENTS = 100;

/** Words for money and time in one language; formatters are made once, when first needed. */
export function createFormat(locale: string, now: () => number): Format {
  const days = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const currencies = new Map<string, Intl.NumberFormat>();
  return {
    money({ amount, currency }) {
      let format = currencies.get(currency);
      if (!format) {
        format = new Intl.NumberFormat(locale, { style: 'currency', currency });
        currencies.set(currency, format);
      }
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return format.format(amount / (digits === 2 ? CENTS : 10 ** digits));
    },
    day: (iso) => days.format(new Date(iso)),
    time(iso) {
      const date = new Date(iso);
      const isToday = date.toDateString() === new Date(now()).toDateString();
      return isToday ? clock.format(date) : `${days.format(date)}, ${clock.format(date)}`;
    },
    window: ({ from, until }) => days.formatRange(new Date(from), new Date(until)),
  };
}
