// @vitest-environment happy-dom
import { VERBS } from '../../../../src/contract/names';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const load = () => import('../../../../src/widget/api/explainMistakes');
let explainer: Awaited<ReturnType<typeof load>>;
const element = document.createElement('div');
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const info = vi.spyOn(console, 'info').mockImplementation(() => {});
const group = vi.spyOn(console, 'group').mockImplementation(() => {});
const warnings = () => warn.mock.calls.map(([text]) => String(text));

beforeEach(async () => {
  vi.stubGlobal('CSS', { supports: (_: string, text: string) => text.startsWith('#') });
  vi.stubGlobal('__SHOPBELL_VERSION__', '1.2.3');
  vi.resetModules();
  explainer = await load();
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

describe('what is typed wrong', () => {
  test('is named once on a page, however many bells there are', async () => {
    const options = { theme: 'drak', accent: 'greenish' };
    await explainer.explainOptions({ element, options });
    await explainer.explainOptions({ element, options });
    expect(warnings()).toEqual([
      '[shopbell] data-theme="drak" is not known. Did you mean "dark"? auto is used.',
      '[shopbell] data-accent="greenish" is not a colour. Write one such as #17694e. It counts as not given.',
    ]);
  });
  test('and the bell gets back the default of what does not fit, and of nothing else', async () => {
    for (const [name, value] of Object.entries({ accent: 'greenish', zIndex: '7' }))
      element.style.setProperty(`--${name}`, value);
    await explainer.explainOptions({ element, options: { accent: 'greenish', zIndex: '7' } });
    expect(element.style.cssText).toBe('--zIndex: 7;');
  });
  test('a shop without mistakes hears nothing', async () => {
    await explainer.explainOptions({
      element,
      options: { endpoint: '/v1', accent: '#0a7', launcher: '#help' },
    });
    expect([warn, info, group].map(({ mock }) => mock.calls)).toEqual([[], [], []]);
  });
  test('in code it is called as code has it', async () => {
    await explainer.explainOptions({ element, options: {}, given: { accent: null, launcher: '#a[' } });
    expect(warnings()).toEqual([
      '[shopbell] accent: null is not a colour. Write one such as #17694e. It counts as not given.',
      '[shopbell] launcher: "#a[" is not a CSS selector. Write one such as #help. It counts as not given.',
    ]);
  });
  test('words of the API', async () => {
    await explainer.explainVerb('daft', VERBS);
    await explainer.explainVerb(Symbol('x'), ['open']);
    await explainer.explainScreen('orders', ['home', 'track']);
    await explainer.explainEvent('opned', ['open', 'opened']);
    await explainer.explainGet('unraed', ['state', 'unread']);
    await explainer.explainGet('unraed', ['state', 'unread']);
    expect(warnings()).toEqual([
      '[shopbell] There is no verb "daft". Did you mean "draft"?',
      '[shopbell] There is no verb a symbol. Use one of: open.',
      '[shopbell] There is no screen "orders". Did you mean "track"?',
      '[shopbell] There is no event "opned". Did you mean "opened"?',
      '[shopbell] There is no key of get "unraed". Did you mean "unread"?',
    ]);
  });
});

test('with debug it also says what is in force', async () => {
  await explainer.explainOptions({ element, options: { debug: '', faq: '/faq.json', radius: '99' } });
  expect(group).toHaveBeenCalledWith('[shopbell] 1.2.3');
  const [text] = info.mock.calls[0] as [string];
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Backend: files, then page',
    'Set:',
    '  faq /faq.json',
    '  radius 20',
    '  debug on',
  ]);
  expect(text).toContain('By default: adapter auto, locale auto');
  expect(warnings()).toHaveLength(1);
});
