import type { FaqEntry } from '../../../../src/contract/types';

export interface FaqLine {
  readonly id: string;
  readonly intent?: 'track' | 'handoff';
  readonly updated: string;
  /** Question, other phrasings, answer: in English and in Chinese. Phrasings are parted by `|`. */
  readonly en: readonly [string, string, string];
  readonly zh: readonly [string, string, string];
}

/** One entry a language from each line. */
export function defineEntries(topic: string, lines: readonly FaqLine[]): readonly FaqEntry[] {
  return lines.flatMap(({ id, intent, updated, en, zh }) =>
    (
      [
        ['en', id, en],
        ['zh-Hans', `${id}.zh`, zh],
      ] as const
    ).map(([locale, entryId, [question, alternates, answer]]) => ({
      id: entryId,
      question,
      alternates: alternates.split('|'),
      answer,
      locale,
      tags: [topic],
      ...(intent && { intent }),
      updatedAt: updated,
    })),
  );
}
