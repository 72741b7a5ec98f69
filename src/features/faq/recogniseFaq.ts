import type { Recognition, ViewProps } from '../../contract/plugin';
import { BOOK } from './icons';
import type { FaqModel } from './model';

const MAX_READINGS = 4;

/** The entries that may answer the words, as sure as the engine is. */
export async function recogniseFaq(
  text: string,
  { model, context }: ViewProps<FaqModel>,
): Promise<readonly Recognition[]> {
  const hits = await model.search(text, MAX_READINGS);
  return hits.map(({ entry, confidence }) => ({
    confidence,
    title: entry.question,
    icon: BOOK,
    run: () => {
      const data = { entryId: entry.id, title: entry.question };
      context.conversation.append({ kind: 'answer', text: entry.answer, data });
    },
  }));
}
