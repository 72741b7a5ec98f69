import type { AnswerDelta, AssistantPort, CallOptions } from '../../contract/types';
import type { Parts } from './Backend';
import { findNear } from './createMemoryFaq';

const MAX_SOURCES = 2;

/** Answers from the FAQ's nearest entries, word by word and always the same; empty when none is near. */
export function createMemoryAssistant({ backend: { world }, enter, fail, lifetime }: Parts): AssistantPort {
  async function* answer(question: string, options: CallOptions): AsyncGenerator<AnswerDelta> {
    enter(options);
    const limit = world.assistant?.maxSources ?? MAX_SOURCES;
    const entries = findNear(world.faq ?? [], question).slice(0, limit);
    for (const text of entries.flatMap(splitAnswer)) {
      if (options.signal.aborted || lifetime.aborted) throw fail('aborted', 'The call was aborted.');
      yield { type: 'text', text };
    }
    const sources = entries.map(({ id, question: title }) => ({ title, entryId: id }));
    if (sources.length > 0) yield { type: 'sources', sources };
  }
  return { answer: (question, _context, options) => answer(question, options) };
}

/** Pieces that give the answer back when joined, with an empty line after it. */
function splitAnswer({ answer }: { readonly answer: string }): readonly string[] {
  return `${answer}\n\n`.match(/\S*\s+/g) ?? [];
}
