import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPTIONS, type Option, type OptionName } from '../../../src/contract/options';
import { isFlagOn } from '../../../src/lib/isFlagOn';
import { MAX_OPTION_CHARS, pickOptions, pickValue } from '../../../src/lib/pickOptions';
import { WRONG_TYPES } from '../options/wrongTypes';

test('what the script tag could say is taken over, the backend as code aside', () => {
  const adapter = () => ({ id: 'own', dispose() {} });
  const given = {
    adapter,
    name: 'Oat & Elm',
    radius: 4,
    debug: true,
    hideOn: ['/checkout*', '/cart'],
    theme: undefined,
  };
  expect(pickOptions(given)).toEqual({
    options: { name: 'Oat & Elm', radius: 4, debug: '', hideOn: '/checkout*,/cart' },
    adapter,
  });
  expect(pickOptions({ adapter: 'page' })).toEqual({ options: { adapter: 'page' } });
});

test.each(WRONG_TYPES)('%s is left out, for every option', (_, value) => {
  for (const name of Object.keys(OPTIONS)) {
    if (name === 'adapter' && typeof value === 'function') continue;
    expect(pickOptions({ [name]: value, theme2: 'x' }), name).toEqual({ options: { theme2: 'x' } });
  }
  expect(() => pickOptions(value)).not.toThrow();
});

test('only options that are lists take a list', () => {
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const { kind }: Option = OPTIONS[name];
    expect(pickValue(name, ['/a', '/b']), name).toBe(kind === 'paths' ? '/a,/b' : undefined);
  }
});

test('a text at the limit is taken, one character more is not', () => {
  expect(pickValue('name', 'x'.repeat(MAX_OPTION_CHARS))).toHaveLength(MAX_OPTION_CHARS);
  expect(pickValue('name', 'x'.repeat(MAX_OPTION_CHARS + 1))).toBeUndefined();
});

test('anything at all gives texts and numbers, and never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (given) => {
      for (const value of Object.values(pickOptions(given).options)) {
        expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
      }
    }),
  );
});

test.each([
  ['', true],
  ['true', true],
  [true, true],
  ['false', false],
  [false, false],
  [undefined, false],
  ['maybe', false],
])('a flag %j is on: %s', (value, isOn) => {
  expect(isFlagOn(value)).toBe(isOn);
});
