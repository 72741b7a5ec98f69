import { findLanguageTag, nameLanguage } from './findLanguageTag';

/** Languages that people write by name. */
const NAMED = 'en de fr es it nl pt pl ja ko ar he tr ru zh-Hans zh-Hant';

/** What was probably meant by what is no tag: `en_GB` is en-GB, `Deutsch` is de. */
export function guessLanguageTag(text: string): string | null {
  const tag = findLanguageTag(text.trim().replaceAll('_', '-').replace(/\..*$/, ''));
  const wanted = text.trim().toLowerCase();
  if (tag || !wanted) return tag;
  const fits = (locale: string) =>
    nameLanguage(locale, 'en')?.toLowerCase().startsWith(wanted) ||
    nameLanguage(locale, locale)?.toLowerCase() === wanted;
  return NAMED.split(' ').find(fits) ?? null;
}
