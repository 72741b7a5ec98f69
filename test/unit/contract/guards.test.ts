import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as guards from 'virtual:shopbell-guards';
import { compileGuardSource, GUARDED } from '../../../build/compileGuards';
import { writeGuard } from '../../../build/writeGuard';
import * as schemas from '../../../src/contract/schemas';

const at = '2026-05-12T14:05:00Z';
const money = { amount: 7900, currency: 'EUR' };
const author = { role: 'agent', name: 'Noor' };
const message = {
  id: '1',
  clientId: 'c',
  author,
  parts: [
    { type: 'text', text: 'hi' },
    { type: 'products', productIds: ['a'] },
  ],
  sentAt: at,
  cursor: '1',
};
const product = {
  id: 'a',
  title: 'A',
  url: '/a',
  price: money,
  rating: { value: 4.5, count: 2 },
  stock: { level: 'in', quantity: 3 },
  variants: [{ id: 'v', title: 'V' }],
};
const shipment = {
  id: 's',
  status: 'in_transit',
  eta: { from: at, until: at },
  events: [{ status: 'pending', occurredAt: at, place: 'Ghent' }],
};

const order = {
  number: '1',
  status: 'paid',
  placedAt: at,
  total: money,
  items: [{ id: 'i', title: 'A', quantity: 1, price: money }],
  shipments: [shipment],
  actions: [{ name: 'cancel', until: at }],
  asOf: at,
};
const entry = { id: 'a', question: 'Q', answer: 'A', alternates: ['q'] };
const opening = {
  timeZone: 'Europe/Brussels',
  spans: [{ days: [1, 5], from: '09:00', until: '24:00' }],
  holidays: [{ date: '2026-12-25', name: 'Christmas' }],
};
const lists = [{ productId: 'a', items: [{ productId: 'b', weight: 0.5 }] }];
const ticket = { number: 'T1', status: 'open', createdAt: at, replyBy: at };
const returnCase = { number: 'R1', status: 'requested', createdAt: at, refund: money };

/** A valid example of everything guarded. */
const SAMPLES: Record<(typeof GUARDED)[number], readonly unknown[]> = {
  Description: [{ protocol: 1, capabilities: ['faq'], limits: { messageLength: 10 } }],
  FaqList: [{ version: '1', items: [{ id: 'a', question: 'Q', answer: 'A', alternates: ['q'] }] }],
  FaqPage: [{ version: '1', items: [entry], next: '2' }],
  FaqHits: [{ items: [entry] }],
  Order: [order],
  OrderAnswer: [{ order }],
  OrderPage: [{ items: [order], next: '2' }],
  OrderActionResult: [{ order, url: '/invoice' }],
  Product: [product],
  ProductList: [{ items: [product] }],
  CatalogFile: [{ version: '1', items: [product] }],
  ListsFile: [{ lists, popular: ['a'] }],
  NeighbourLists: [{ items: lists }],
  EventPage: [{ items: [{ type: 'message', message, cursor: '1' }], cursor: '1' }],
  Drain: [{ spreadMs: 60_000 }],
  Attachment: [{ id: '1', name: 'a.png', mediaType: 'image/png', bytes: 3 }],
  Transcript: [{ text: 'hi', isSent: true }],
  ResumeCode: [{ code: 'ABC', expiresAt: at }],
  CreatedTicket: [{ ticket, token: 't' }],
  TicketAnswer: [{ ticket: { ...ticket, answer: 'Yes' } }],
  ReturnEligibility: [
    {
      items: [{ itemId: '0', isReturnable: true, quantity: 1, note: 'until May', until: at }],
      reasons: [{ code: 'size', label: 'Too small', tip: 'Runs small' }],
      outcomes: ['refund'],
    },
  ],
  ReturnCase: [returnCase],
  ReturnCases: [{ items: [returnCase] }],
  DeliveryOptions: [
    { items: [{ id: 'd', title: 'Post', price: money, window: { from: at, until: at }, isGreener: true }] },
  ],
  PickupShops: [{ items: [{ id: 'p', name: 'P', address: 'Here 1', opening, distanceMetres: 120.5 }] }],
  CartAnswer: [
    {
      cart: {
        lines: [{ id: 'l', productId: 'a', quantity: 1, title: 'A', price: money }],
        total: money,
        codes: ['X'],
      },
      token: 't',
    },
  ],
  RewardStatus: [
    {
      points: 3,
      tier: { id: 's', title: 'Silver' },
      nextTier: { id: 'g', title: 'Gold', missingPoints: 2 },
      offers: [{ id: 'o', title: '5 off', points: 500 }],
    },
  ],
  Coupon: [{ code: 'C', title: '5 off', value: money, until: at }],
  CouponList: [{ items: [{ code: 'C', title: '5 off' }] }],
  PrivacyExport: [{ createdAt: at, data: { conversations: [{ id: 1 }, null], events: [] } }],
  AnswerDelta: [
    { type: 'text', text: 'hi' },
    { type: 'sources', sources: [{ title: 'Delivery', entryId: 'a' }] },
  ],
  ProductPage: [{ items: [product], next: '2' }],
  SuggestionList: [{ items: [{ product, reason: 'popular', because: 'B' }] }],
  ContactList: [
    { items: [{ kind: 'email', value: 'a@b.example', opening }], incident: { text: 'Strike' }, load: 'high' },
  ],
  Availability: [{ online: true, waitSeconds: 20, agents: [author] }],
  ConversationHandle: [{ id: '1', token: 't' }],
  MessagePage: [
    { items: [message] },
    { items: [{ ...message, parts: [{ type: 'file', id: '1', name: 'a', mediaType: 'a/b', bytes: 0 }] }] },
    { items: [{ ...message, parts: [{ type: 'of a newer server', whatever: 1 }] }] },
  ],
  SentMessage: [{ id: '1', clientId: 'c', sentAt: at, cursor: '1' }],
  ChatEvent: [
    { type: 'message', message, cursor: '1' },
    { type: 'typing', author, on: true },
    { type: 'read', upTo: '1' },
    { type: 'status', status: 'live', agent: author, position: 1 },
  ],
  Problem: [{ title: 'Too many tries', code: 'rate_limited' }, {}],
};

const WRONG = fc.constantFrom<unknown>(
  null,
  undefined,
  0,
  -1,
  1.5,
  NaN,
  '',
  'x',
  'x'.repeat(9000),
  [],
  {},
  true,
  'nowhere',
  '2026-13-40',
);

/** The sample with one place, chosen by the numbers, dropped, replaced or added to. */
function mutate(value: unknown, path: readonly number[], wrong: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || value === null || typeof value !== 'object') return wrong;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)];
  const copy = structuredClone(value) as Record<string, unknown>;
  if (key === undefined) copy['extra'] = wrong;
  else if (rest.length === 0 && step % 2) delete copy[key];
  else copy[key] = mutate(copy[key], rest, wrong);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

describe.each(GUARDED)('the guard of %s', (name) => {
  const guard = (guards as unknown as Record<string, (data: unknown) => boolean>)[`is${name}`]!;
  const schema = schemas[name];

  test.each(SAMPLES[name])('accepts a valid example', (sample) => {
    expect(schema.safeParse(sample).success).toBe(true);
    expect(guard(sample)).toBe(true);
  });

  test('says the same as the schema about anything that came from a valid example', () => {
    const changes = fc.array(fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), WRONG), {
      maxLength: 2,
    });
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES[name]), changes, (sample, all) => {
        // What comes over the wire is JSON: no undefined, no NaN.
        const changed = all.reduce((data, [path, wrong]) => mutate(data, path, wrong), sample);
        const data: unknown = JSON.parse(JSON.stringify(changed ?? null));
        expect(guard(data)).toBe(schema.safeParse(data).success);
      }),
      { numRuns: 600 },
    );
  });

  test('says the same about arbitrary JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => guard(data) === schema.safeParse(data).success));
  });
});

/** Days around the ends of months, and hours, minutes and zones around their bounds. */
const instant = fc
  .tuple(
    fc.constantFrom('1900', '2000', '2023', '2024', '2026', '26'),
    fc.nat(13),
    fc.nat(32),
    fc.nat(25),
    fc.nat(61),
    fc.constantFrom('', '.5', '.123456', '.'),
    fc.constantFrom('Z', '+02:00', '-23:59', '+24:00', '+0200', '', 'z'),
  )
  .map(([year, month, day, hour, minute, fraction, zone]) => {
    const two = (value: number) => `${value}`.padStart(2, '0');
    return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00${fraction}${zone}`;
  });

test('times are right or wrong to the guard as they are to the schema', () => {
  fc.assert(
    fc.property(instant, (sentAt) => {
      const data = { ...SAMPLES.SentMessage[0]!, sentAt };
      expect(guards.isSentMessage(data)).toBe(schemas.SentMessage.safeParse(data).success);
    }),
    { numRuns: 3000 },
  );
});

describe('the compiler', () => {
  test('writes code that brings everything along and evaluates nothing', () => {
    expect(compileGuardSource()).not.toMatch(/\b(require|import|eval|Function)\b/);
  });
  test.each([
    ['a keyword', { type: 'string', contentEncoding: 'base64' }],
    ['a format without a pattern', { type: 'string', format: 'uri' }],
    ['a type', { type: 'null' }],
    ['an object of anything', { type: 'object' }],
  ])('fails the build over %s that it does not know', (_, schema) => {
    expect(() => writeGuard(schema)).toThrow(/format|know/);
  });
});
