import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPTIONS, type Option, type OptionName } from '../../../src/contract/options';
import { findFaults } from '../../../src/options/findFaults';
import { explain, inCode, lines, world } from './world';
import { WRONG_TYPES } from './wrongTypes';

const names = Object.keys(OPTIONS) as OptionName[];

describe('an option is fine', () => {
  test.each([
    { adapter: 'http', endpoint: '/shopbell/v1' },
    { endpoint: 'https://api.shop.example/v1', faq: './faq.json', products: '../products.json' },
    { endpoint: 'http://localhost:8080/shopbell/v1' },
    { name: 'Oat & Elm', locale: 'auto', currency: 'EUR', product: 'kettle' },
    { locale: 'zh-Hans' },
    { locale: 'pt-BR' },
    { theme: 'dark', accent: '#0a7', radius: '0', font: 'Georgia, serif' },
    { position: 'start', offsetX: '0', offsetY: '-8.5', zIndex: '1000' },
    { launcher: '#help', inline: '.support > div', hideOn: '/checkout*, /cart,*/legal' },
    { launcher: 'button' },
    { debug: '' },
    { debug: 'false' },
    { consent: 'external', consentSource: 'tcf', keepMessages: '1', keepHistory: '180' },
    { contactEmail: 'hello@shop.example', contactHours: 'Mon–Fri' },
    // Templates leave them empty.
    { locale: '', theme: ' ', accent: '', endpoint: '', zIndex: '', launcher: '' },
  ])('%j', (given) => {
    expect(lines(given)).toEqual([]);
  });

  test('in code, as its own type', () => {
    const given = {
      adapter: () => ({}),
      radius: 4,
      zIndex: -1,
      debug: true,
      hideOn: ['/checkout*', '/cart'],
      name: undefined,
      product: 42,
    };
    expect(lines(given, inCode)).toEqual([]);
    expect(lines({ debug: false }, inCode)).toEqual([]);
  });
});

describe('what does not fit is named with the nearest that does, and with what holds instead', () => {
  test.each([
    ['adapter', 'htpt', 'data-adapter="htpt" is not known. Did you mean "http"? auto is used.'],
    ['theme', 'Dark', 'data-theme="Dark" is not known. Did you mean "dark"? auto is used.'],
    ['theme', 'blue', 'data-theme="blue" is not known. Use one of: auto, light, dark. auto is used.'],
    [
      'position',
      'bottom-right',
      'data-position="bottom-right" is not known. Did you mean "end"? end is used.',
    ],
    ['load', 'lazy', 'data-load="lazy" is not known. Did you mean "interaction"? interaction is used.'],
    ['metrics', 'datalayer', 'data-metrics="datalayer" is not known. Did you mean "dataLayer"? off is used.'],
    ['consentSource', 'iab', 'data-consent-source="iab" is not known. Did you mean "tcf"? auto is used.'],
    ['radius', 'round', 'data-radius="round" is not a number. Write px from 0 to 20, e.g. 12. 12 is used.'],
    ['radius', '4px', 'data-radius="4px" is not a number. Write 4, without anything else. 12 is used.'],
    ['radius', '24', 'data-radius="24" is not from 0 to 20 px. Write px from 0 to 20, e.g. 12. 20 is used.'],
    ['radius', '-1', 'data-radius="-1" is not from 0 to 20 px. Write px from 0 to 20, e.g. 12. 0 is used.'],
    ['offsetX', 'far', 'data-offset-x="far" is not a number. Write px, e.g. 24. 24 is used.'],
    ['zIndex', '1.5', 'data-z-index="1.5" is not a whole number. Write 2. 2147483000 is used.'],
    [
      'keepHistory',
      '365',
      'data-keep-history="365" is not from 1 to 180 days. Write days from 1 to 180, e.g. 30. 180 is used.',
    ],
    ['accent', '17694e', 'data-accent="17694e" is not a colour. Write "#17694e". It counts as not given.'],
    [
      'accent',
      'greenish',
      'data-accent="greenish" is not a colour. Write one such as #17694e. It counts as not given.',
    ],
    [
      'launcher',
      '#a[',
      'data-launcher="#a[" is not a CSS selector. Write one such as #help. It counts as not given.',
    ],
    [
      'launcher',
      'help',
      'data-launcher="help" stands for elements of that name. Write "#help" for an id, ".help" for a class.',
    ],
    [
      'debug',
      'maybe',
      'data-debug="maybe" is neither true nor false. Leave the value out to switch it on. It is off.',
    ],
    [
      'locale',
      'en_US',
      'data-locale="en_US" is not a language tag (BCP 47). Write "en-US". The language that begins like it is used, or English.',
    ],
    [
      'locale',
      'Deutsch',
      'data-locale="Deutsch" is not a language tag (BCP 47). Write "de". The language that begins like it is used, or English.',
    ],
    [
      'currency',
      'eur',
      'data-currency="eur" is not a currency (ISO 4217). Write "EUR". It counts as not given.',
    ],
    ['currency', '€', 'data-currency="€" is not a currency (ISO 4217). Write "EUR". It counts as not given.'],
    [
      'currency',
      'money',
      'data-currency="money" is not a currency (ISO 4217). Write one such as EUR. It counts as not given.',
    ],
    [
      'endpoint',
      'shop.example/shopbell/v1',
      'data-endpoint="shop.example/shopbell/v1" lacks its beginning, and is looked for below this page. Write "https://shop.example/shopbell/v1".',
    ],
    [
      'endpoint',
      'localhost:8080/v1',
      'data-endpoint="localhost:8080/v1" lacks its beginning, and is looked for below this page. Write "http://localhost:8080/v1".',
    ],
    [
      'endpoint',
      'http://api.shop.example',
      'data-endpoint="http://api.shop.example" is not encrypted, and the browser blocks it on this page. Write "https://api.shop.example".',
    ],
    [
      'faq',
      'faq.json',
      'data-faq="faq.json" is looked for beside the page, elsewhere on each. Write "/faq.json".',
    ],
    [
      'privacyUrl',
      'javascript:alert(1)',
      'data-privacy-url="javascript:alert(1)" is not an address of the web. Write "https://shop.example/privacy".',
    ],
    [
      'hideOn',
      '/cart, ^/checkout/.*',
      'data-hide-on="/cart, ^/checkout/.*" never fits the path of a page. Write "/cart,/checkout/*". A star is any text.',
    ],
    [
      'hideOn',
      '/büro*',
      'data-hide-on="/büro*" never fits the path of a page. Write "/b%C3%BCro*". A star is any text.',
    ],
    [
      'hideOn',
      'https://shop.example/products/?a=1',
      'data-hide-on="https://shop.example/products/?a=1" never fits the path of a page. Write "/products/". A star is any text.',
    ],
  ] satisfies readonly (readonly [OptionName, string, string])[])('%s: %s', (name, value, said) => {
    const beside =
      name === 'adapter' ? { endpoint: '/v1' } : name === 'consentSource' ? { consent: 'external' } : {};
    expect(lines({ [name]: value, ...beside })).toEqual([said]);
  });

  test('in code it is named as code has it', () => {
    expect(lines({ offsetX: 'far', accnt: '#0a7' }, inCode)).toEqual([
      'offsetX: "far" is not a number. Write px, e.g. 24. 24 is used.',
      'There is no option accnt. Did you mean accent?',
    ]);
  });

  test('every mend of an address and every example is itself fine', () => {
    for (const name of names) {
      const { example, default: standard }: Option = OPTIONS[name];
      if (example) expect(lines({ [name]: example }), name).toEqual([]);
      if (standard !== undefined && name !== 'consentSource')
        expect(lines({ [name]: `${standard}` }), name).toEqual([]);
    }
  });
});

describe('a wrong type has one clear message, and the default holds', () => {
  test.each(names)('%s', (name) => {
    const option: Option = OPTIONS[name];
    for (const [called, value, said] of WRONG_TYPES) {
      if (name === 'adapter' && typeof value === 'function') continue;
      const [problem, ...others] = explain({ [name]: value }, inCode);
      expect(others, called).toEqual([]);
      expect(problem?.message, called).toContain(`${name}: ${said} is `);
      const holds = option.default === undefined ? 'It counts as not given.' : `${option.default} is used.`;
      expect(problem?.used, called).toBe(holds);
    }
  });

  test('true and false are for flags', () => {
    for (const name of names.filter((each) => OPTIONS[each].kind !== 'flag')) {
      expect(lines({ [name]: true }, inCode), name).toHaveLength(1);
      expect(lines({ [name]: false }, inCode), name).toHaveLength(1);
    }
    expect(lines({ name: true }, inCode)).toEqual([
      'name: true is not a text. Write it in quotes. It counts as not given.',
    ]);
  });

  test.each([
    [null, 'The options are null. Give an object.'],
    ['accent: red', 'The options are "accent: red". Give an object.'],
    [() => {}, 'The options are a function. Give an object.'],
  ])('a configuration that is none: %s', (given, said) => {
    expect(lines(given, inCode)).toEqual([said]);
  });
  test('a configuration that throws wherever it is touched says nothing and throws nothing', () => {
    const handler: ProxyHandler<object> = new Proxy(
      {},
      {
        get: () => () => {
          throw new Error('No.');
        },
      },
    );
    expect(lines(new Proxy({}, handler), inCode)).toEqual([]);
  });
  test('one getter that throws does not hide what stands beside it', () => {
    const given = {
      get accent() {
        throw new Error('No.');
      },
      theme: 'drak',
    };
    expect(lines(given, inCode)).toEqual([
      'accent: what throws when it is read is not a colour. Write one such as #17694e. It counts as not given.',
      'theme: "drak" is not known. Did you mean "dark"? auto is used.',
    ]);
  });
});

describe('what other widgets call it', () => {
  test.each([
    ['color', 'There is no option data-color. Write data-accent.'],
    ['primaryColor', 'There is no option data-primary-color. Write data-accent.'],
    ['apiUrl', 'There is no option data-api-url. Write data-endpoint.'],
    ['lang', 'There is no option data-lang. Write data-locale.'],
    ['shopbellLocale', 'There is no option data-shopbell-locale. Write data-locale.'],
    ['offsetx', 'There is no option data-offsetx. Write data-offset-x.'],
    ['accnt', 'There is no option data-accnt. Did you mean data-accent?'],
    ['appId', 'There is no option data-app-id. It is not needed: there are no accounts.'],
    ['websiteToken', 'There is no option data-website-token. It is not needed: there are no accounts.'],
    ['key', 'There is no option data-key. It is not needed: there are no accounts.'],
    ['userEmail', "There is no option data-user-email. Who the shopper is, says shopbell('identify', …)."],
    ['frobnicate', 'There is no option data-frobnicate. docs/options.md lists all options.'],
    ['toString', 'There is no option data-to-string. docs/options.md lists all options.'],
    ['__proto__x', 'There is no option data-__proto__x. docs/options.md lists all options.'],
  ])('%s', (name, said) => {
    expect(lines({ [name]: 'x' })).toEqual([said]);
  });

  test.each([
    'cfasync',
    'rocketSrc',
    'noOptimize',
    'turboTrack',
    'nscript',
    'astroRerun',
    'cookieconsent',
    'categories',
    'otIgnore',
    'usercentrics',
    'wpStrategy',
    'v-7ba5bd90',
    'testid',
  ])('%s is written by others and none of our business', (name) => {
    expect(lines({ [name]: 'x' })).toEqual([]);
  });
  test('no option of ours looks like one of theirs', () => {
    for (const name of names) expect(lines({ [`${name}x`]: 'x' }), name).toHaveLength(1);
  });
});

describe('options that do nothing beside the others', () => {
  test.each([
    [{ adapter: 'http' }, 'data-adapter is http, and no endpoint is named. Add data-endpoint.'],
    [
      { adapter: 'files' },
      'data-adapter is files, and no file is named. Add data-faq or data-products or data-suggestions.',
    ],
    [
      { adapter: 'page', faq: '/faq.json', products: '/p.json' },
      'data-faq, data-products means nothing while data-adapter is page. Change one of them.',
    ],
    [
      { adapter: 'files', faq: '/faq.json', endpoint: '/v1' },
      'data-endpoint means nothing while data-adapter is files. Change one of them.',
    ],
    [
      { storage: 'memory', keepMessages: '7' },
      'data-keep-messages means nothing while data-storage is memory. Change one of them.',
    ],
    [
      { consentSource: 'tcf' },
      'data-consent-source means nothing while data-consent is ask. Change one of them.',
    ],
    [
      { contactHours: 'Mon' },
      'data-contact-hours is shown beside a way to reach a person, and none is named. Add data-contact-email or another.',
    ],
  ])('%j', (given, said) => {
    expect(lines(given)).toEqual([said]);
  });
});

test('whatever is written, nothing is thrown and everything is said', () => {
  const value = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constant('/\ud800'),
    fc.constantFrom('auto', '/', 'https://', '#', ',', '€'),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value), (given) => {
      for (const where of [world, inCode]) {
        for (const { message, name } of explain(given, where)) {
          expect(message.length).toBeLessThan(200 + name.length);
          expect(message).toMatch(/\.$/);
        }
      }
    }),
    { numRuns: 200 },
  );
}, 30_000);

test('what is said of a text does not depend on whether code or a tag has it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), (name, text) => {
      const codes = [world, inCode].map((where) =>
        findFaults({ [name]: text }, where).map(({ code }) => code),
      );
      expect(codes[0]).toEqual(codes[1]);
    }),
  );
});
