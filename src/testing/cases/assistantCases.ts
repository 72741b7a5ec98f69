import assert from 'node:assert/strict';
import { takeAll } from '../actors/takeFirst';
import { buildFaqEntry } from '../builders/buildFaqEntry';
import type { Case } from '../kit/Case';

const FIRST_EVENT_BYTES = 60;
const shared = { capability: 'assistant', row: 'assistant.answer', needs: ['seedFaq'] } as const;

/** Streamed answers. */
export const ASSISTANT_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'a question of the FAQ gets an answer with words in it',
    async run(context) {
      const question = `What is a ${context.word()}?`;
      const answer = 'A word that nobody knew before. 🙂 مرحبا';
      await context.world.seedFaq([buildFaqEntry({ id: context.word(), question, answer })]);
      const deltas = await takeAll(
        context.adapter.assistant!.answer(question, { near: [question] }, context.options()),
      );
      const text = deltas.map((delta) => (delta.type === 'text' ? delta.text : '')).join('');
      assert.ok(text.trim().length > 0, 'The answer is empty.');
    },
  },
  {
    ...shared,
    id: 'an answer that breaks off is an error, not an end',
    row: 'assistant · failures',
    isTransport: true,
    async run(context) {
      const question = `What is a ${context.word()}?`;
      const answer = 'one two three four five six seven eight nine ten '.repeat(20);
      await context.world.seedFaq([buildFaqEntry({ id: context.word(), question, answer })]);
      context.proxy.truncateNextAnswer(FIRST_EVENT_BYTES);
      await context.refused(
        () => takeAll(context.adapter.assistant!.answer(question, {}, context.options())),
        'network',
        'protocol',
        'unavailable',
      );
    },
  },
];
