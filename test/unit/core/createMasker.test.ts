import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createMasker } from '../../../src/core/createMasker';
import { createSecrets } from '../../../src/core/createSecrets';
import { maskText } from '../../../src/engines/masking/maskText';
import { clock } from '../../support/createContext';
import { cardInText } from '../engines/masking/support/cards';
import { harmless, orderNumber } from '../engines/masking/support/harmless';
import { IDS, idInText } from '../engines/masking/support/ids';
import { codeInText, passwordInText } from '../engines/masking/support/secrets';

const CARD = 'my card is 4242 4242 4242 4242';
const seed = Number(process.env['SHOPBELL_SEED'] ?? Date.now() % 2 ** 31);
const secrets = fc.oneof(cardInText, passwordInText, codeInText, ...Object.keys(IDS).map(idInText));
/** Numbers whose digits are too few to be seen without the rules. */
const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, '').length;

function setUp(load = async () => ({ createSecrets })) {
  const fetched = vi.fn(load);
  return { fetched, masker: createMasker({ load: fetched, clock }) };
}

test('words without six digits and without a word for a secret need no rules, and are there at once', () => {
  const { fetched, masker } = setUp();
  for (const text of ['hello', 'order 20418, maya@verbeke.example', 'size 42 or 44?', '订单 20418 到哪了']) {
    expect(masker.mask(text)).toEqual({ text });
    expect(masker.maskUnfinished(text)).toBe(text);
  }
  expect(fetched).not.toHaveBeenCalled();
});

test('the rules are fetched once', async () => {
  const { fetched, masker } = setUp();
  expect(await masker.mask(CARD)).toEqual({
    text: 'my card is •••• 4242',
    hidden: [{ kind: 'card', at: 11, length: 9 }],
  });
  expect(await masker.mask('pw: hunter2')).toEqual({
    text: 'pw: ••••',
    hidden: [{ kind: 'password', at: 4, length: 4 }],
  });
  expect(fetched).toHaveBeenCalledTimes(1);
});

test(`whatever the rules would hide, they are asked for (seed ${seed})`, { timeout: 60_000 }, () => {
  const still = { ...clock, after: () => () => {} };
  const load = vi.fn(() => new Promise<never>(() => {}));
  fc.assert(
    fc.property(secrets, ({ text }) => {
      fc.pre(maskText(text).pieces.length > 0);
      load.mockClear();
      void createMasker({ load, clock: still }).mask(text);
      expect(load).toHaveBeenCalledTimes(1);
    }),
    { seed, numRuns: 3000 },
  );
});

describe('where the rules cannot be had', () => {
  const offline = () => setUp(() => Promise.reject(new Error('offline')));

  test('every number of six digits and more goes, and all that follows a word for a secret', async () => {
    const { masker } = offline();
    expect(await masker.mask('order 20418 and 204181, call 0151 2345678')).toEqual({
      text: 'order 20418 and ••••, call ••••',
      hidden: [{ kind: 'part', at: 0, length: 0 }],
    });
    expect((await masker.mask('my password is hunter2, and so on')).text).toBe('my pass••••');
    expect((await masker.mask('密码是hunter2')).text).toBe('密••••');
  });
  test(`no secret of six digits or with a word gets through (seed ${seed})`, async () => {
    const { masker } = offline();
    await fc.assert(
      fc.asyncProperty(fc.oneof(cardInText, codeInText), async ({ text, written }) => {
        expect((await masker.mask(text)).text).not.toContain(written);
      }),
      { seed, numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(passwordInText, async ({ text, written }) => {
        fc.pre(text.indexOf(written) > 0);
        expect((await masker.mask(text)).text).not.toContain(written);
      }),
      { seed, numRuns: 500 },
    );
  });
  test('they are asked for again with the next words', async () => {
    let isOnline = false;
    const { masker } = setUp(() =>
      isOnline ? Promise.resolve({ createSecrets }) : Promise.reject(new Error('offline')),
    );
    expect((await masker.mask(CARD)).text).toBe('my card is ••••');
    isOnline = true;
    expect((await masker.mask(CARD)).text).toBe('my card is •••• 4242');
  });
  test('rules that never come are not waited for longer than two seconds', async () => {
    vi.useFakeTimers();
    try {
      const { masker } = setUp(() => new Promise(() => {}));
      const masked = masker.mask(CARD);
      await vi.advanceTimersByTimeAsync(2000);
      expect(await masked).toMatchObject({ text: 'my card is ••••' });
    } finally {
      vi.useRealTimers();
    }
  });
  test('rules that throw hide no less', async () => {
    const { masker } = setUp(async () => ({
      createSecrets: () => ({
        ...createSecrets(),
        mask: () => {
          throw new Error('broken');
        },
      }),
    }));
    expect((await masker.mask(CARD)).text).toBe('my card is ••••');
  });
});

describe('words still being typed', () => {
  test('half a number is hidden as the whole is, before the rules are there and after', async () => {
    const { masker } = setUp();
    for (const _ of ['before', 'after']) {
      for (let length = 9; length <= 16; length++) {
        const typed = masker.maskUnfinished(`my card is ${'4242424242424242'.slice(0, length)}`);
        expect(typed.replace(/•••• 4242$/, '••••')).toBe('my card is ••••');
      }
      await masker.mask(CARD);
    }
  });
  test(`what is hidden in the end was hidden all the way (seed ${seed})`, async () => {
    const { masker } = setUp();
    await masker.mask(CARD);
    fc.assert(
      fc.property(cardInText, ({ text, digits }) => {
        for (let length = 0; length <= text.length; length++) {
          const typed = masker.maskUnfinished(text.slice(0, length)).normalize('NFKC');
          expect(longestRun(typed, digits)).toBeLessThan(9);
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

test(`order numbers are seldom hidden (seed ${seed})`, async () => {
  const { masker } = setUp();
  await masker.mask(CARD);
  const samples = fc.sample(harmless(orderNumber), { seed, numRuns: 2000 });
  const masked = await Promise.all(samples.map(async ({ text }) => masker.mask(text)));
  const hidden = masked.filter((one) => one.hidden);
  expect(hidden.length).toBeLessThanOrEqual(samples.length / 100);
});

/** Of the number's digits, how many in a row are left in the text. */
function longestRun(text: string, digits: string): number {
  const left = text.replace(/[^\p{Nd}]/gu, '');
  let longest = 0;
  for (let start = 0; start < digits.length; start++) {
    let end = start;
    while (end < digits.length && left.includes(digits.slice(start, end + 1))) end++;
    longest = Math.max(longest, end - start);
  }
  return digitsOf(left) === 0 ? 0 : longest;
}
