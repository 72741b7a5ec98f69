/** What a language is called in another; the tag itself where it has no name. Throws for what is no tag. */
export const nameLanguage = (tag: string, locale: string): string | undefined =>
  new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(tag);

/** The tag as it is written properly, if it names a language that there is; else null. */
export function findLanguageTag(tag: string): string | null {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(tag);
    // What is only well-formed, such as "english", has no name.
    return nameLanguage(locale, 'en') === locale ? null : locale;
  } catch {
    return null;
  }
}
