import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentState } from '../../../src/contract/consent';
import { OPTIONS, type Option, type OptionName, type RawOptions } from '../../../src/contract/options';
import { describeOptions } from '../../../src/options/describeOptions';
import { nameBackends } from '../../../src/options/nameBackends';
import { chooseBackends } from '../../../src/widget/services/chooseBackends';
import { createContext } from '../../support/createContext';
import { createFakePage } from '../../support/createFakePage';
import { explain, world } from './world';

describe('what is in force', () => {
  test('with nothing written, every default and the page', () => {
    const { set, defaults, backends } = describeOptions({}, { world });
    expect(set).toEqual([]);
    expect(defaults).toContain('theme auto');
    expect(defaults).toContain('keepHistory 30');
    expect(backends).toEqual(['page']);
  });

  test('is what was written and fits; the rest is its default', () => {
    const raw = {
      faq: '/faq.json',
      endpoint: ' https://api.shop.example ',
      name: 'Oat & Elm',
      theme: 'drak',
      accent: 'greenish',
      radius: '24',
      offsetY: '80',
      debug: '',
      launcher: 'help',
      accnt: '#0a7',
    };
    const { set, defaults, backends } = describeOptions(raw, { world });
    expect(set).toEqual([
      'endpoint https://api.shop.example',
      'faq /faq.json',
      'name "Oat & Elm"',
      'radius 20',
      'offsetY 80',
      'launcher help',
      'debug on',
    ]);
    expect(defaults).toEqual(expect.arrayContaining(['adapter auto', 'theme auto', 'offsetX 24']));
    expect(defaults.join()).not.toMatch(/radius|offsetY|accent/);
    expect(backends).toEqual(['files', 'http']);
  });

  test('a backend that is code stands before what the options name', () => {
    expect(describeOptions({ endpoint: '/v1' }, { world, hasOwnBackend: true }).backends).toEqual(['code']);
  });

  test('every option with a default is either set or in force by default', () => {
    const names = Object.keys(OPTIONS) as OptionName[];
    const raw = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string(), fc.constantFrom('auto', '7', '/a')),
    );
    fc.assert(
      fc.property(raw, (given) => {
        const { set, defaults } = describeOptions(given, { world });
        const told = [...set, ...defaults].map((line) => line.split(' ')[0]);
        const expected = names.filter((name) => {
          const option: Option = OPTIONS[name];
          const isLeftOut = explain(given).some((each) => each.name === name && each.rule === 'value');
          const isOff = option.kind === 'flag' && given[name]?.trim() !== '';
          const isWritten = given[name]?.trim() && !isLeftOut;
          return (
            option.default !== undefined || (option.kind === 'flag' ? name in given && !isOff : isWritten)
          );
        });
        expect(new Set(told)).toEqual(new Set(expected));
      }),
    );
  });
});

test('the backends that are named are those that are chosen', async () => {
  const words = ['', 'auto', 'http', 'files', 'page', 'none', 'htpp'];
  const addresses = [undefined, '', '/x'];
  for (const adapter of words) {
    for (const endpoint of addresses) {
      for (const file of ['faq', 'products', 'suggestions', 'none']) {
        const raw: RawOptions = { adapter, endpoint, [file]: '/f.json' };
        const chosen = await Promise.all(
          chooseBackends(raw, { need: () => false, personal: signal<ConsentState>('denied') }).map(
            async ({ load }) => {
              const built = (await load())(createContext({ page: createFakePage() }));
              built.dispose();
              return built.id;
            },
          ),
        );
        expect(nameBackends(raw), JSON.stringify(raw)).toEqual(chosen);
      }
    }
  }
});
