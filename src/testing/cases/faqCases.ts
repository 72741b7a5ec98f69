import assert from 'node:assert/strict';
import type { Adapter, FaqEntry, FaqList } from '../../contract/types';
import { buildFaqEntry } from '../builders/buildFaqEntry';
import type { Case, CaseContext } from '../kit/Case';
import { longText, TEXTS } from './texts';

const LONGEST_ANSWER = 8000;

async function readList(context: CaseContext, adapter: Adapter): Promise<FaqList> {
  const list = await adapter.faq!.list({}, context.options());
  assert.ok(list !== 'unchanged', 'A call that knows no version gets the list.');
  return list;
}

/** Waits until the entries are told: a cache may tell the old list to the first who asks. */
async function untilListed(context: CaseContext, entries: readonly FaqEntry[]): Promise<FaqList> {
  let list: FaqList | undefined;
  await context.until('the list holds the new entries', async () => {
    list = await readList(context, context.openTab());
    return entries.every(({ id }) => list!.items.some((item) => item.id === id));
  });
  return list!;
}

const shared = { capability: 'faq', needs: ['seedFaq'] } as const;

/** Answers to questions. */
export const FAQ_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'every entry comes as the merchant wrote it, whatever the script and length',
    row: 'faq.list',
    methods: ['faq.list'],
    async run(context) {
      const entries = [...TEXTS, longText(LONGEST_ANSWER)].map((answer) =>
        buildFaqEntry({ id: context.word(), question: `${answer.slice(0, 40).trim()}?`, answer }),
      );
      await context.world.seedFaq(entries);
      const { items } = await untilListed(context, entries);
      for (const { id, question, answer } of entries) {
        const found = items.find((item) => item.id === id);
        assert.deepEqual({ question: found?.question, answer: found?.answer }, { question, answer });
      }
    },
  },
  {
    ...shared,
    id: 'who knows the version is not told the list again',
    row: 'faq.list',
    methods: ['faq.list'],
    async run(context) {
      await context.world.seedFaq([buildFaqEntry({ id: context.word() })]);
      const { version } = await readList(context, context.adapter);
      const again = await context.adapter.faq!.list({ ifVersion: version }, context.options());
      assert.equal(again, 'unchanged');
    },
  },
  {
    ...shared,
    id: 'who knows an older version is told the list, with another version',
    row: 'faq.list',
    methods: ['faq.list'],
    async run(context) {
      const before = await readList(context, context.adapter);
      const entry = buildFaqEntry({ id: context.word() });
      await context.world.seedFaq([entry]);
      const { version } = await untilListed(context, [entry]);
      assert.notEqual(version, before.version, 'The version changes when an entry does.');
      const told = await context.openTab().faq!.list({ ifVersion: before.version }, context.options());
      assert.notEqual(told, 'unchanged', 'Something has changed since that version.');
    },
  },
  {
    ...shared,
    id: 'a version of another backend is no version of this one',
    row: 'faq.list',
    methods: ['faq.list'],
    async run(context) {
      await context.world.seedFaq([buildFaqEntry({ id: context.word() })]);
      for (const ifVersion of ['', 'other', '*', 'W/"1"', 'été 🙂 "quoted"\n']) {
        const told = await context.adapter.faq!.list({ ifVersion }, context.options());
        assert.notEqual(told, 'unchanged', `"${ifVersion}" is not a version of this list.`);
      }
    },
  },
  {
    ...shared,
    id: 'an entry is found by the words of its question, before others',
    row: 'faq.search',
    methods: ['faq.search'],
    async run(context) {
      const word = context.word();
      const entry = buildFaqEntry({ id: word, question: `What is a ${word}?`, alternates: [] });
      await context.world.seedFaq([entry]);
      const { items } = await context.adapter.faq!.search!(word, context.options());
      assert.equal(items[0]?.id, entry.id, 'The entry that holds the word comes first.');
    },
  },
  {
    ...shared,
    id: 'a vote with the same key may be sent again',
    row: 'faq.feedback',
    methods: ['faq.feedback'],
    async run(context) {
      const entryId = context.word();
      await context.world.seedFaq([buildFaqEntry({ id: entryId })]);
      const vote = { key: context.word(), entryId, helpful: false };
      await context.adapter.faq!.feedback!(vote, context.options());
      await context.adapter.faq!.feedback!(vote, context.options());
    },
  },
];
