import type { Finding } from './Finding';
import { sayLanguage } from './say';

/** A tag that is not BCP 47: `en_GB`, `english`, `zh_CN`. */
export function checkLocale(locale: string, place: Pick<Finding, 'path' | 'entry'>): readonly Finding[] {
  if (findLanguage(locale)) return [];
  const mend = findLanguage(locale.trim().replaceAll('_', '-').replace(/\..*$/, '')) ?? findByName(locale);
  return [
    {
      level: 'warning',
      rule: 'file.locale',
      ...place,
      message: `"${locale}" is no language tag (BCP 47).`,
      shopper: 'It is shown to none, or to the wrong shoppers.',
      mend: mend ? `Write "${mend}".` : 'Write en, de, zh-Hans or the like.',
    },
  ];
}

/** The tag as it is written properly, if it names a language that there is. */
function findLanguage(tag: string): string | null {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(tag);
    // What is only well-formed, such as "english", has no name.
    return sayLanguage(locale) === locale ? null : locale;
  } catch {
    return null;
  }
}

const COMMON = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'ja',
  'ko',
  'ar',
  'he',
  'tr',
  'ru',
  'zh-Hans',
  'zh-Hant',
];

/** `german` is `de`. */
function findByName(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return COMMON.find((tag) => {
    const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)?.toLowerCase();
    return wanted !== '' && (sayLanguage(tag).toLowerCase().startsWith(wanted) || own === wanted);
  });
}
