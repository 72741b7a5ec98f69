/** What the engine knows of a language; everything is data except the stemmer. */
export interface Language {
  /** Function words, question words among them: they count little. */
  readonly functionWords: ReadonlySet<string>;
  /** Word (stemmed, or as segmented in CJK) → number of its synonym group. */
  readonly concepts: ReadonlyMap<string, number>;
  stem(word: string): string;
  /** Locale for splitting CJK runs into words; absent where none are expected. */
  readonly segmenterLocale?: string;
}

interface LanguageData {
  /** Words separated by spaces. */
  readonly functionWords: string;
  /** Synonym groups, one a line, words separated by spaces; the first group holding a word keeps it. */
  readonly synonyms: string;
  readonly stem?: (word: string) => string;
  readonly segmenterLocale?: string;
}

/** A language from its packed data. */
export function readLanguage(data: LanguageData): Language {
  const stem = data.stem ?? ((word: string) => word);
  const concepts = new Map<string, number>();
  for (const [group, line] of data.synonyms.trim().split('\n').entries()) {
    for (const word of line.split(' ')) {
      const key = stem(word);
      if (!concepts.has(key)) concepts.set(key, group);
    }
  }
  return {
    functionWords: new Set(data.functionWords.split(' ')),
    concepts,
    stem,
    ...(data.segmenterLocale && { segmenterLocale: data.segmenterLocale }),
  };
}
