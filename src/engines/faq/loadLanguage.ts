import type { Language } from './Language';

/** The language data for a BCP 47 tag, English where there is none. */
export async function loadLanguage(locale: string): Promise<Language> {
  const { language } = /^zh/i.test(locale) ? await import('./languages/zh') : await import('./languages/en');
  return language;
}
