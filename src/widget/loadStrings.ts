import type { StringEntry } from '../contract/plugin';
import { shell } from '../locales/en/shell';

type Table = Readonly<Record<string, StringEntry>>;
/** Strings per feature id; what is missing is English, which features bring themselves. */
export type FeatureTables = Readonly<Record<string, Table>>;

export interface Strings {
  /** The language the panel speaks, BCP 47. */
  readonly locale: string;
  readonly shell: Table;
  /** Never rejects: where they cannot be fetched, the answer is empty. */
  features(): Promise<FeatureTables>;
}

const LANGUAGES: readonly {
  readonly locale: string;
  readonly fits: RegExp;
  readonly shell: () => Promise<Table>;
  readonly features: () => Promise<FeatureTables>;
}[] = [
  {
    locale: 'zh-Hans',
    fits: /^zh(?!-(hant|tw|hk|mo))/i,
    shell: async () => (await import('../locales/zh-Hans/shell')).shell,
    features: async () => (await import('../locales/zh-Hans/features')).features,
  },
];

/** The strings of the language nearest to the tag; English where there is none, or it cannot be fetched. */
export async function loadStrings(tag: string): Promise<Strings> {
  const language = LANGUAGES.find(({ fits }) => fits.test(tag));
  const table = await language?.shell().catch(() => undefined);
  if (language && table) {
    const features = () => language.features().catch((): FeatureTables => ({}));
    return { locale: language.locale, shell: table, features };
  }
  return { locale: /^en-[a-z]{2}$/i.test(tag) ? tag : 'en', shell, features: async () => ({}) };
}
