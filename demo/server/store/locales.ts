export const LOCALES = ['en', 'zh-Hans'] as const;
export type ShopLocale = (typeof LOCALES)[number];
export const CURRENCIES = ['EUR', 'CNY'] as const;
export type ShopCurrency = (typeof CURRENCIES)[number];

/** The shop's language nearest to a tag or an Accept-Language header; English where none is near. */
export function negotiateLocale(wanted: string | undefined): ShopLocale {
  const tags = (wanted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of tags) {
    if (tag.startsWith('zh')) return 'zh-Hans';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

/** A currency the shop has prices in; euro where it has none. */
export function negotiateCurrency(wanted: string | undefined): ShopCurrency {
  return CURRENCIES.find((known) => known === wanted?.toUpperCase()) ?? 'EUR';
}
