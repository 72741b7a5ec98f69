/** "0.4 kB", "86 kB" in that language; never nothing. */
export function sayBytes(bytes: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  return format.format(Math.ceil(bytes / 100) / 10);
}
