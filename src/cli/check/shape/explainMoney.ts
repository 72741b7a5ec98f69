import type { Mistake } from './Mistake';

/** `{ amount: 7900, currency: 'EUR' }` is the commonest thing to get wrong; these words say how it is meant. */

const DEFAULT_CURRENCY = 'EUR';
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  zł: 'PLN',
  euro: 'EUR',
  dollar: 'USD',
  rmb: 'CNY',
};

/** Digits behind the point in that currency. */
export function countDigits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
}

/** An amount that is not a whole number of minor units. */
export function explainAmount(value: unknown, currency: unknown): Mistake {
  const code = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : DEFAULT_CURRENCY;
  const digits = countDigits(code);
  const message = `"amount" must be in minor units, as a whole number without quotes; it is ${JSON.stringify(value) ?? 'missing'}.`;
  const price = readPrice(value);
  if (price === null) return { message, mend: `Write ${sayAmount({ price: 79, digits, code })}.` };
  const isMinor = typeof value === 'string' && Number.isInteger(price) && !/[.,]/.test(value);
  if (isMinor) {
    const asMinor = sayAmount({ price: price / 10 ** digits, digits, code });
    return { message, mend: `Write ${asMinor}, or ${sayAmount({ price, digits, code })}.` };
  }
  return { message, mend: `Write ${sayAmount({ price, digits, code })}.` };
}

interface Price {
  readonly price: number;
  readonly digits: number;
  readonly code: string;
}

const sayAmount = ({ price, digits, code }: Price) =>
  `${Math.round(price * 10 ** digits)} for ${price.toFixed(digits)} ${code}`;

/** A price that is a number or a text instead of an amount with its currency. */
export function explainPrice(field: string, value: unknown): Mistake {
  const price = readPrice(value);
  const code = findCurrency(value) ?? DEFAULT_CURRENCY;
  const amount = price === null ? 7900 : Math.round(price * 10 ** countDigits(code));
  return {
    message: `"${field}" must say amount and currency; it is ${JSON.stringify(value)}.`,
    mend: `Write { "amount": ${amount}, "currency": "${code}" }.`,
  };
}

/** A currency that is not three capital letters. */
export function explainCurrency(value: unknown): Mistake {
  const code = findCurrency(value) ?? DEFAULT_CURRENCY;
  return {
    message: `"currency" must be the three capital letters of ISO 4217; it is ${JSON.stringify(value)}.`,
    mend: `Write "${code}".`,
  };
}

/** 79.9 for 79.9, "€ 79,90" and "1.079,90"; null for what holds no number. */
function readPrice(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const digits = /\d[\d.,\s]*/.exec(value)?.[0].replace(/\s/g, '');
  if (!digits) return null;
  const [, whole = '', , rest = ''] = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(digits) ?? [];
  const price = Number(`${whole.replace(/[.,]/g, '') || '0'}.${rest || '0'}`);
  return Number.isFinite(price) ? price : null;
}

function findCurrency(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const code = /\b[a-z]{3}\b/i.exec(value)?.[0].toUpperCase();
  const sign = Object.keys(SIGNS).find((each) => value.toLowerCase().includes(each));
  return sign ? SIGNS[sign] : code && Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
}
