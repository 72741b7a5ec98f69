import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../../src/cli/check/checkFile';
import { brief, context, only } from '../context';

const entry = {
  id: 'delivery-costs',
  question: 'What does delivery cost?',
  alternates: ['is shipping free'],
  answer: 'Delivery is **€4.90**.',
  locale: 'en',
};
const check = (...items: readonly object[]) => checkFile('faq', { items }, context);

describe('what a shopper sees of a FAQ', () => {
  test('of a good one: how many, in which languages, the first ones, and one answered', async () => {
    const returns = {
      ...entry,
      id: 'returns',
      question: 'How do I return something?',
      alternates: ['send it back'],
    };
    const chinese = {
      ...entry,
      id: 'zh',
      question: '运费多少？',
      alternates: ['包邮吗'],
      answer: '运费 4.90 欧元。',
      locale: 'zh-Hans',
    };
    const { findings, sees } = await check(
      { ...entry, answer: '- Delivery is **€4.90**\n- [Free](/delivery) from €60' },
      returns,
      chinese,
    );
    expect(findings).toEqual([]);
    expect(sees.slice(0, 3)).toEqual([
      '3 questions: 2 in English and 1 in Chinese (Simplified).',
      'On the first screen: “What does delivery cost?” and “How do I return something?”.',
      '“What does delivery cost?” is answered: “Delivery is €4.90 Free from €60”',
    ]);
    expect(sees[3]).toMatch(/^Asked as it is written, [56] of 6 questions answered at once/);
    expect(sees[4]).toMatch(
      /^Asked in the other ways, if those were not in the list, \d of 3 questions answered at once/,
    );
  });

  test('nothing of one that is refused', async () => {
    const { sees } = await check(entry, { ...entry, id: 3 });
    expect(sees).toEqual(['Nothing of it, until the errors are mended.']);
  });

  test('an empty one', async () => {
    const { findings, sees } = await check();
    expect(brief(findings)).toEqual(['warning file.empty']);
    expect(sees).toEqual(['No question is there to be answered.']);
  });
});

describe('one entry', () => {
  test.each([
    [{ answer: ' ' }, 'error faq.empty items[0].answer', 'Who asks this gets an empty bubble.'],
    [{ question: '' }, 'error faq.empty items[0].question', 'An empty line stands in the list of questions.'],
    [
      { answer: 'Read <a href="/x">this</a>.' },
      'warning file.markup items[0].answer',
      'HTML is never read: “<a href="/x">” stands there as it is written.',
    ],
    [
      { answer: 'Fish&nbsp;&amp;&nbsp;chips' },
      'warning file.markup items[0].answer',
      'HTML is never read: “&nbsp;” stands there as it is written.',
    ],
    [
      { answer: 'See [here](javascript:alert(1)).' },
      'warning faq.link items[0].answer',
      '“here” is there as text, without a link.',
    ],
    [
      { intent: 'trak' },
      'warning faq.unknown-intent items[0].intent',
      'The button under the answer is missing.',
    ],
    [
      { locale: 'en_GB' },
      'warning file.locale items[0].locale',
      'It is shown to none, or to the wrong shoppers.',
    ],
    [
      { updatedAt: 'last week' },
      'warning faq.date items[0].updatedAt',
      'The answer does not say how fresh it is.',
    ],
    [
      { updatedAt: '2027-01-01' },
      'warning faq.date items[0].updatedAt',
      'The answer says that it was changed on a day to come.',
    ],
    [{ updatedAt: '2023-05-01' }, 'advice faq.old items[0].updatedAt', 'The answer shows its age.'],
    [
      { alternates: [] },
      'advice faq.one-phrasing items[0]',
      'Who asks in other words is more often told that there is no answer.',
    ],
    [
      { alternates: ['what does delivery cost'] },
      'advice faq.repeated-phrasing items[0].alternates[0]',
      undefined,
    ],
  ])('%j', async (change, found, shopper) => {
    const { findings } = await check({ ...entry, ...change });
    expect(brief(findings)).toEqual([found]);
    expect(findings[0]?.shopper).toBe(shopper);
    expect(findings[0]?.entry ?? entry.id).toBe(entry.id);
    expect(findings[0]?.mend).toBeTruthy();
  });

  test.each([
    { answer: 'Under 5 < 6 and a<b; R&D.' },
    { answer: '[Mail](mailto:a@b.example), [call](tel:+32), [page](/delivery), https://shop.example' },
    { intent: 'track' },
    { updatedAt: '2026-05-01' },
  ])('%j is fine', async (change) => {
    expect((await check({ ...entry, ...change })).findings).toEqual([]);
  });
});

describe('entries together', () => {
  test('the same id twice', async () => {
    const { findings } = await check(entry, {
      ...entry,
      question: 'How do I pay?',
      alternates: ['which cards'],
    });
    expect(only(findings, 'faq.duplicate-id')).toMatchObject({
      level: 'error',
      path: 'items[1].id',
      message: 'items[0] has the same id.',
    });
  });

  test('the same question in two entries, however it is written', async () => {
    const { findings } = await check(entry, {
      ...entry,
      id: 'b',
      alternates: ['what does DELIVERY cost', 'how much is postage'],
      question: 'Are there delivery fees?',
    });
    expect(brief(findings)).toEqual(['warning faq.duplicate-question items[1].alternates[0]']);
    expect(only(findings, 'faq.duplicate-question').message).toBe(
      '“what does DELIVERY cost” is asked in "delivery-costs" too.',
    );
  });

  test('the same question in two languages is no duplicate', async () => {
    expect((await check(entry, { ...entry, id: 'b', locale: 'en-GB' })).findings).toEqual([]);
  });

  test('almost the same question', async () => {
    const { findings } = await check(entry, {
      ...entry,
      id: 'b',
      question: 'What does delivery costs?',
      alternates: ['how much is postage'],
    });
    expect(only(findings, 'faq.near-duplicate')).toMatchObject({ level: 'warning', entry: 'delivery-costs' });
  });

  test('a question that finds another entry first, with both named', async () => {
    const { findings } = await check(
      entry,
      { id: 'long', question: 'collect', alternates: ['collect points'], answer: 'Points.', locale: 'en' },
      {
        id: 'pickup',
        question: 'Where are the collection points?',
        alternates: ['pick-up points', 'collecting points near me', 'points to collect'],
        answer: 'Collect at our points.',
        locale: 'en',
      },
    );
    const collision = only(findings, 'faq.collision');
    expect(collision).toMatchObject({ level: 'warning', entry: 'long', path: 'items[1].alternates[0]' });
    expect(collision.message).toBe('“collect points” finds "pickup" first.');
    expect(collision.mend).toContain('"long" or "pickup"');
  });

  test('of a very long list not every question is asked, and that is said', async () => {
    const items = Array.from({ length: 900 }, (_, at) => ({
      ...entry,
      id: `e${at}`,
      question: `What of thing${at} word${at % 31}?`,
      alternates: [],
    }));
    const steps: string[] = [];
    const progress = (what: string) => void steps.push(what);
    const { sees } = await checkFile('faq', { items }, { ...context, progress });
    expect(sees.at(-1)).toBe('600 questions not asked, because it takes long; --all asks them too.');
    expect(steps).toHaveLength(300);
  });
});
