import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { OPTIONS, type Option, type OptionName, type Options } from '../../../src/contract/options';
import { OPTION_TEXTS } from '../../../src/contract/optionTexts';
import type { AdapterFactory } from '../../../src/contract/types';
import { toAttribute } from '../../../src/options/spell';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const names = Object.keys(OPTIONS) as OptionName[];
const list = read('src/contract/options.ts');

describe('an option is the same wherever it is told of', () => {
  test.each(names)('%s stands in the README and in docs/options.md', (name) => {
    for (const path of ['README.md', 'docs/options.md'])
      expect(read(path)).toContain(`\`${toAttribute(name)}\``);
  });
  test.each(names)('%s has one sentence, which editors show too', (name) => {
    const { about } = OPTION_TEXTS[name];
    expect(list).toContain(`/** ${about} */\n  ${name}: {`);
    expect(about).toMatch(/^[^.]+\.( |$)|\.$/);
  });
});

test('a default is one of the words, and within the range', () => {
  for (const name of names) {
    const { words, min = -Infinity, max = Infinity, default: standard }: Option = OPTIONS[name];
    if (words) expect(words, name).toContain(standard);
    if (typeof standard === 'number') expect(standard >= min && standard <= max, name).toBe(true);
  }
});

test('each option has its own type', () => {
  expectTypeOf<Options['theme']>().toEqualTypeOf<'auto' | 'light' | 'dark' | undefined>();
  expectTypeOf<Options['radius']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Options['debug']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<Options['hideOn']>().toEqualTypeOf<string | readonly string[] | undefined>();
  expectTypeOf<Options['accent']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<AdapterFactory>().toExtend<NonNullable<Options['adapter']>>();
  expectTypeOf<'http'>().toExtend<NonNullable<Options['adapter']>>();
});
