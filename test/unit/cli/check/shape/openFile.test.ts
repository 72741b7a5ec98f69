import fc from 'fast-check';
import { isCatalogFile, isContactList, isFaqList, isListsFile } from 'virtual:shopbell-guards';
import { describe, expect, test } from 'vitest';
import { FILE_KINDS, type FileKind } from '../../../../../src/cli/check/Finding';
import { openFile } from '../../../../../src/cli/check/shape/openFile';

const faq = { id: 'a', question: 'Q?', answer: 'A', alternates: ['q'], locale: 'en' };
const price = { amount: 7900, currency: 'EUR' };
const product = { id: 'kettle', title: 'Kettle', url: '/kettle', price, stock: { level: 'in' } };
const list = { productId: 'kettle', items: [{ productId: 'cup', weight: 0.5 }] };
const way = { kind: 'email', value: 'hello@shop.example' };
const VALID: Readonly<Record<FileKind, object>> = {
  faq: { version: '1', items: [faq] },
  catalog: { items: [product] },
  lists: { lists: [list], popular: ['kettle'] },
  contact: { items: [way], incident: { text: 'Late.' }, load: 'high' },
};

/** The first complaint about a file with that one entry. */
const complain = (kind: FileKind, entry: unknown) => {
  const { path, message, mend } = openFile(kind, [entry]).findings[0] ?? {};
  return [path, message, mend];
};

describe('an entry that is not as the contract wants it', () => {
  test.each<[FileKind, object, string, string, string | undefined]>([
    [
      'faq',
      { ...faq, answer: undefined },
      '[0].answer',
      '"answer" is missing.',
      'Add "answer": "Delivery is **€4.90**.".',
    ],
    [
      'faq',
      { id: 'a', q: 'Q?', answer: 'A' },
      '[0].question',
      '"question" is missing.',
      'Rename "q" to "question".',
    ],
    [
      'faq',
      { id: 'a', question: 'Q?', anwser: 'A' },
      '[0].answer',
      '"answer" is missing.',
      'Rename "anwser" to "answer".',
    ],
    ['faq', { ...faq, id: 7 }, '[0].id', '"id" must be a text; it is 7.', 'Write it in quotes: "7".'],
    ['faq', { ...faq, id: '' }, '[0].id', '"id" is empty.', 'Write "delivery-costs".'],
    ['faq', { ...faq, locale: null }, '[0].locale', '"locale" is null.', 'Leave it out.'],
    ['faq', { ...faq, answer: null }, '[0].answer', '"answer" is null.', 'Write "Delivery is **€4.90**.".'],
    [
      'faq',
      { ...faq, alternates: 'where' },
      '[0].alternates',
      '"alternates" must be a list; it is "where".',
      'Write a list: ["where"].',
    ],
    [
      'faq',
      { ...faq, question: 'x'.repeat(301) },
      '[0].question',
      '"question" is 301 characters long; 300 are allowed.',
      'Shorten it.',
    ],
    [
      'faq',
      { ...faq, alternates: Array(51).fill('x') },
      '[0].alternates',
      '"alternates" has 51 entries; 50 are allowed.',
      'Take some out.',
    ],
    [
      'catalog',
      { ...product, price: { ...price, amount: 79 / 2 } },
      '[0].price.amount',
      '"amount" must be in minor units, as a whole number without quotes; it is 39.5.',
      'Write 3950 for 39.50 EUR.',
    ],
    [
      'catalog',
      { ...product, price: { ...price, amount: '79.00' } },
      '[0].price.amount',
      '"amount" must be in minor units, as a whole number without quotes; it is "79.00".',
      'Write 7900 for 79.00 EUR.',
    ],
    [
      'catalog',
      { ...product, price: { ...price, amount: '7900' } },
      '[0].price.amount',
      '"amount" must be in minor units, as a whole number without quotes; it is "7900".',
      'Write 7900 for 79.00 EUR, or 790000 for 7900.00 EUR.',
    ],
    [
      'catalog',
      { ...product, price: { amount: 15.5, currency: 'JPY' } },
      '[0].price.amount',
      '"amount" must be in minor units, as a whole number without quotes; it is 15.5.',
      'Write 16 for 16 JPY.',
    ],
    [
      'catalog',
      { ...product, price: 79 },
      '[0].price',
      '"price" must say amount and currency; it is 79.',
      'Write { "amount": 7900, "currency": "EUR" }.',
    ],
    [
      'catalog',
      { ...product, price: '1.079,90 €' },
      '[0].price',
      '"price" must say amount and currency; it is "1.079,90 €".',
      'Write { "amount": 107990, "currency": "EUR" }.',
    ],
    [
      'catalog',
      { ...product, price: 'USD 1,200' },
      '[0].price',
      '"price" must say amount and currency; it is "USD 1,200".',
      'Write { "amount": 120000, "currency": "USD" }.',
    ],
    [
      'catalog',
      { ...product, price: { amount: 1, currency: 'eur' } },
      '[0].price.currency',
      '"currency" must be the three capital letters of ISO 4217; it is "eur".',
      'Write "EUR".',
    ],
    [
      'catalog',
      { ...product, price: { amount: 1, currency: '£' } },
      '[0].price.currency',
      '"currency" must be the three capital letters of ISO 4217; it is "£".',
      'Write "GBP".',
    ],
    [
      'catalog',
      { ...product, stock: { level: 'in', asOf: '2026-05-12' } },
      '[0].stock.asOf',
      '"asOf" must be a time with seconds and zone (ISO 8601); it is "2026-05-12".',
      'Write "2026-05-12T00:00:00Z".',
    ],
    [
      'catalog',
      { ...product, rating: { value: 7, count: 1 } },
      '[0].rating.value',
      '"value" is 7; 5 is the most.',
      undefined,
    ],
    [
      'catalog',
      { ...product, rating: { value: '4', count: 1 } },
      '[0].rating.value',
      '"value" must be a number; it is "4".',
      'Write 4, without quotes.',
    ],
    [
      'catalog',
      { ...product, stock: { level: 'in', quantity: -1 } },
      '[0].stock.quantity',
      '"quantity" is -1; 0 is the least.',
      undefined,
    ],
    [
      'lists',
      { id: 'kettle', items: [] },
      '[0].productId',
      '"productId" is missing.',
      'Rename "id" to "productId".',
    ],
    [
      'lists',
      { productId: 'a', items: [{ productId: 'b' }] },
      '[0].items[0].weight',
      '"weight" is missing.',
      'Add "weight": 0.8.',
    ],
    [
      'contact',
      {
        ...way,
        opening: { timeZone: 'Europe/Berlin', spans: [{ days: [1], from: '9:00', until: '17:00' }] },
      },
      '[0].opening.spans[0].from',
      '"from" must be a time of day, HH:MM; it is "9:00".',
      'Write "09:00".',
    ],
    [
      'contact',
      { ...way, opening: { timeZone: 'Europe/Berlin', spans: [], holidays: [{ date: '25.12.2026' }] } },
      '[0].opening.holidays[0].date',
      '"date" must be a day, YYYY-MM-DD; it is "25.12.2026".',
      'Write "2026-12-25" in this form.',
    ],
  ])('%s, case %#', (kind, entry, path, message, mend) => {
    // As JSON has it: what is undefined is not there.
    expect(complain(kind, JSON.parse(JSON.stringify(entry)))).toEqual([path, message, mend]);
  });

  test('a field that resembles a known one is told, any other is the merchant’s own', () => {
    const { findings } = openFile('faq', [
      { id: 'a', question: 'Q?', answer: 'A', alternatives: ['q'], internalNote: 'x' },
    ]);
    expect(findings).toMatchObject([
      {
        level: 'warning',
        rule: 'file.unknown-field',
        entry: 'a',
        mend: 'Rename it to "alternates", if that is meant.',
      },
    ]);
    expect(
      openFile('catalog', [{ ...product, image_url: '/a.webp', brand: 'B', gtin: '1' }]).findings,
    ).toMatchObject([{ mend: 'Rename it to "imageUrl", if that is meant.' }]);
  });

  test('what is right in the same file is kept with its place', () => {
    const { entries, isAccepted, all } = openFile('faq', { items: [faq, 3, { ...faq, id: 'b' }] });
    expect(entries.map(({ path }) => path)).toEqual(['items[0]', 'items[2]']);
    expect(isAccepted).toBe(false);
    expect(all).toHaveLength(3);
  });
});

describe('the file around the entries', () => {
  test('a list under another name is read all the same, and the name is told', () => {
    const { entries, findings, isAccepted } = openFile('catalog', { products: [product] });
    expect(entries).toHaveLength(1);
    expect(isAccepted).toBe(false);
    expect(findings).toMatchObject([{ rule: 'file.shape', mend: 'Rename "products" to "items".' }]);
  });
  test.each([null, 3, 'x', {}, { items: {} }])('%j is no file of ours', (data) => {
    const { findings, isAccepted } = openFile('contact', data);
    expect(isAccepted).toBe(false);
    expect(findings).toMatchObject([{ level: 'error', rule: 'file.shape' }]);
  });
  test('a wrong field beside the list has its own place', () => {
    expect(openFile('lists', { lists: [], popular: [1] }).findings).toMatchObject([
      { path: 'popular[0]', rule: 'lists.schema' },
    ]);
  });
});

describe('accepted is what the widget accepts', () => {
  const guards: Readonly<Record<FileKind, (data: unknown) => boolean>> = {
    // As the `files` adapter reads it.
    faq: (data) =>
      isFaqList(Array.isArray(data) ? { version: '', items: data } : { version: '', ...(data as object) }),
    catalog: (data) => isCatalogFile(Array.isArray(data) ? { items: data } : data),
    lists: (data) => isListsFile(Array.isArray(data) ? { lists: data } : data),
    contact: (data) => isContactList(Array.isArray(data) ? { items: data } : data),
  };
  test.each(FILE_KINDS)('%s', (kind) => {
    const places = listPlaces(VALID[kind]);
    const change = fc.tuple(fc.nat(places.length - 1), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
        let data: unknown = VALID[kind];
        for (const [at, value] of changes) data = put(data, places[at] ?? [], value);
        const { isAccepted, findings } = openFile(kind, data);
        expect(isAccepted).toBe(guards[kind](data));
        expect(findings.some(({ level }) => level === 'error')).toBe(!isAccepted);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The path of every value in it. */
function listPlaces(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => listPlaces(part, [...path, key]))];
}

function put(owner: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof owner !== 'object' || owner === null) return owner;
  const copy = (Array.isArray(owner) ? [...owner] : { ...owner }) as Record<string, unknown>;
  copy[first] = put(copy[first], rest, value);
  return copy;
}
