/** Languages of the server's own texts. */
export const LOCALES = ['en', 'zh-Hans'] as const;
export type ShopLocale = (typeof LOCALES)[number];

/** In which language and currency something is wanted. */
export interface View {
  /** A tag, or a list of them as in `Accept-Language`; empty where nothing is said. */
  readonly wanted: string;
  /** ISO 4217; the shop's own when absent. */
  readonly currency?: string;
}

/** Tags of an `Accept-Language` list, the most wanted first. */
function readTags(wanted: string): readonly string[] {
  return wanted
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** With language and script, so that `zh-TW` meets `zh-Hant`; null for what is no tag. */
function toLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** 3 the same tag, 2 the same language and script, 1 the same language, 0 another. */
function compareTags(wanted: string, known: string): number {
  if (wanted.toLowerCase() === known.toLowerCase()) return 3;
  const [a, b] = [toLocale(wanted), toLocale(known)];
  if (!a || !b || a.language !== b.language) return 0;
  return a.script === b.script ? 2 : 1;
}

/** All known languages, the one nearest to what is wanted first, those nobody asked for as they came. */
export function rankLocales(wanted: string, known: readonly string[]): readonly string[] {
  const tags = readTags(wanted);
  const rank = (locale: string) => {
    const place = tags.findIndex((tag) => compareTags(tag, locale) > 0);
    const nearest = place < 0 ? 0 : compareTags(tags[place]!, locale);
    return (place < 0 ? tags.length : place) * 4 - nearest;
  };
  return [...known].sort((a, b) => rank(a) - rank(b));
}

/** The server's language nearest to a tag or an Accept-Language header; English where none is near. */
export function negotiateLocale(wanted: string | undefined): ShopLocale {
  return rankLocales(wanted ?? '', LOCALES)[0] as ShopLocale;
}

/** A text in the language asked for; in any other where it has none. */
export function pickText(text: Readonly<Record<string, string>>, locale: string): string {
  return text[locale] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
