import { findLanguageTag } from '../../lib/findLanguageTag';
import { guessLanguageTag } from '../../lib/guessLanguageTag';
import type { Finding } from './Finding';

/** A tag that is not BCP 47: `en_GB`, `english`, `zh_CN`. */
export function checkLocale(locale: string, place: Pick<Finding, 'path' | 'entry'>): readonly Finding[] {
  if (findLanguageTag(locale)) return [];
  const mend = guessLanguageTag(locale);
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
