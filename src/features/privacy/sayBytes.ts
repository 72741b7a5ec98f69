const KILO = 1000;

/** "0.4 kB", "86 kB" in that language. */
export function sayBytes(bytes: number, locale: string): string {
  const kilobytes = bytes / KILO;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: kilobytes < 10 ? 1 : 0,
  });
  return format.format(Math.max(kilobytes, 0.1));
}
