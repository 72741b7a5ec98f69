import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskTicket } from '../../demo/server/deskApi';
import type { ConversationHandle, PrivacyExport } from '../../src/contract/types';
import { formOf, PNG } from './support/files';
import { readEvents } from './support/readEvents';
import { bearer, identify, key, PACKET, startShop, START_MS, type Shop } from './support/startShop';
import type { CartAnswer, Ticket } from './support/words';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, START_MS);
afterAll(() => shop.close());

interface Created {
  readonly ticket: Ticket;
  readonly token: string;
}
const TICKET = { kind: 'message', text: 'Do you engrave?', email: 'maya@verbeke.example' };

describe('tickets', () => {
  test.each(['not an address', 'maya@verbeke.example\r\nBcc: eve@x.example', 'maya'])(
    'nobody could be answered at %j, so that is said',
    async (email) => {
      const answer = await shop.write('POST /tickets', { kind: 'message', text: 'Hello?', email });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    },
  );

  const create = async (body: unknown, headers = {}) =>
    (await shop.write('POST /tickets', body, headers)).body as Created;
  const find = (number: string, token: string) =>
    shop.call(`GET /tickets/${number}`, { headers: bearer({ token }) });

  test('a message left is found again by its token, and nobody else’s looks like none', async () => {
    const [mine, other] = [await create(TICKET), await create(TICKET)];
    expect((await find(mine.ticket.number, mine.token)).body).toEqual({ ticket: mine.ticket });
    const wrong = await find(mine.ticket.number, other.token);
    const unknown = await find('T1', other.token);
    expect(wrong.status).toBe(404);
    expect(wrong.body).toEqual(unknown.body);
  });
  test('what people at the desk answer is there for the shopper', async () => {
    const { ticket, token } = await create(TICKET);
    const path = `/tickets/${ticket.number}/answer`;
    const listed = (await shop.desk('GET /tickets')).body as { items: readonly { number: string }[] };
    expect(listed.items.map(({ number }) => number)).toContain(ticket.number);
    await shop.desk(`POST ${path}`, { text: 'Yes, we do.' });
    expect((await find(ticket.number, token)).body).toMatchObject({
      ticket: { status: 'answered', answer: 'Yes, we do.' },
    });
    await shop.desk(`POST ${path}`, { isClosed: true });
    expect((await find(ticket.number, token)).body).toMatchObject({
      ticket: { status: 'closed', answer: 'Yes, we do.' },
    });
    expect((await shop.desk('POST /tickets/T1/answer', { text: 'x' })).status).toBe(404);
    expect((await fetch(`${shop.server.url}/desk/api/tickets`)).status).toBe(401);
  });
  test('somebody must be able to answer it', async () => {
    const { email: _, ...nobody } = TICKET;
    expect((await shop.write('POST /tickets', nobody)).status).toBe(400);
    expect((await shop.write('POST /tickets', { ...nobody, phone: '+32 470' })).status).toBe(201);
  });
  test('evidence goes along, once, also when the answer was lost; what is no picture does not', async () => {
    const form = () => {
      const parts = formOf('evidence', PNG, 'broken.png');
      parts.append('evidence', new Blob([PNG]), 'also.png');
      parts.append('ticket', JSON.stringify({ ...TICKET, kind: 'complaint', category: 'broken' }));
      return parts;
    };
    const headers = { 'idempotency-key': key() };
    const [one, two] = [
      await shop.call('POST /tickets', { body: form(), headers }),
      await shop.call('POST /tickets', { body: form(), headers }),
    ];
    expect(two.body).toEqual(one.body);
    const { number } = (one.body as Created).ticket;
    const listed = (await shop.desk('GET /tickets')).body as { items: readonly DeskTicket[] };
    const stored = listed.items.find((each) => each.number === number);
    expect(stored).toMatchObject({ kind: 'complaint', details: { category: 'broken' } });
    expect(stored?.files.map(({ name }) => name)).toEqual(['also.png', 'broken.png']);
    const saved = await shop.desk(`GET /tickets/${number}/files/${stored!.files[0]!.id}`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="also.png"/);
    const bad = formOf('evidence', new TextEncoder().encode('<html>'));
    bad.append('ticket', JSON.stringify(TICKET));
    expect((await shop.write('POST /tickets', bad)).status).toBe(501);
    expect((await shop.write('POST /tickets', formOf('evidence', PNG))).status).toBe(400);
  });
});

test('an event counts once, in one batch and over several', async () => {
  const event = (id: string) => ({ id, type: 'view', at: '2026-05-12T14:05:00Z', props: { productId: id } });
  const push = (...ids: readonly string[]) => shop.call('POST /events', { body: { items: ids.map(event) } });
  expect((await push('e-1', 'e-1', 'e-2')).status).toBe(202);
  expect((await push('e-2', 'e-3')).status).toBe(202);
  const rows = await shop.server.sql.query<{ id: string }>('select id from events order by id');
  expect(rows.map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-3']);
});

describe('what is held of a shopper', () => {
  const CANARY = 'canary-7f3a9c';
  const PICTURE = new Uint8Array([...PNG, ...new TextEncoder().encode(CANARY)]);

  /** Leaves the canary wherever a shopper can leave anything. */
  async function leaveTraces(sub: string) {
    const headers = await identify(sub);
    const packet = {
      ...PACKET,
      summary: CANARY,
      shopperName: CANARY,
      email: `${CANARY}@shopper.example`,
      pageUrl: `https://shop.example/${CANARY}`,
      transcript: [{ role: 'shopper', text: CANARY, sentAt: '2026-05-12T14:05:00Z' }],
    };
    const guest = (await shop.write('POST /conversations', { packet })).body as ConversationHandle;
    const mine = (await shop.write('POST /conversations', { packet }, headers)).body as ConversationHandle;
    for (const handle of [guest, mine]) {
      const path = `/conversations/${handle.id}`;
      await shop.say(handle, CANARY);
      await shop.write(`POST ${path}/attachments`, formOf('file', PICTURE, `${CANARY}.png`), bearer(handle));
      await shop.write(`POST ${path}/rating`, { service: 1, comment: CANARY }, bearer(handle));
      await shop.call(`POST ${path}/resume-code`, { headers: bearer(handle) });
      await shop.call(`POST ${path}/handoff`, { body: { packet }, headers: bearer(handle) });
      await shop.desk(`POST ${path}/messages`, { clientId: key(), parts: [{ type: 'text', text: CANARY }] });
    }
    const ticket = formOf('evidence', PICTURE, `${CANARY}.png`);
    ticket.append('ticket', JSON.stringify({ ...TICKET, text: CANARY, email: `${CANARY}@shopper.example` }));
    const guestTicket = (await shop.write('POST /tickets', ticket)).body as Created;
    await shop.write('POST /tickets', { ...TICKET, text: CANARY, name: CANARY }, headers);
    const line = { productId: 'paper-filters', quantity: 1 };
    const cart = (await shop.write('POST /cart/lines', line)).body as CartAnswer;
    await shop.write('POST /cart/lines', line, headers);
    const event = { id: `${CANARY}-e`, type: 'search', at: '2026-05-12T14:05:00Z', props: { words: CANARY } };
    await shop.call('POST /events', { body: { items: [event] }, headers });
    const order = { number: sub === 'tom' ? '20422' : '20415' };
    await shop.write('POST /orders/actions', { order, name: 'report', input: { text: CANARY } }, headers);
    const items = [{ itemId: '0', quantity: 1, reason: 'damaged', comment: CANARY }];
    await shop.write('POST /returns', { order, items, outcome: 'refund' }, headers);
    const subject = {
      conversations: [guest],
      tickets: [{ number: guestTicket.ticket.number, token: guestTicket.token }],
    };
    return { guest, mine, subject, headers: { ...headers, 'shopbell-cart': cart.token! } };
  }

  /** Tables in which the canary still is. */
  async function findCanary(): Promise<readonly string[]> {
    const tables = await shop.server.sql.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const hex = Buffer.from(CANARY).toString('hex');
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await shop.server.sql.query(
        `select 1 from ${name} t where t::text like '%${CANARY}%' or t::text like '%${hex}%' limit 1`,
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  test('is exported whole, and gone from every table after the erasure', async () => {
    const { guest, mine, subject, headers } = await leaveTraces('tom');
    expect((await findCanary()).length).toBeGreaterThan(8);
    expect((await shop.server.sql.query('select 1 from idempotency')).length).toBeGreaterThan(2);
    const { data } = (await shop.call('POST /privacy/export', { body: subject, headers }))
      .body as PrivacyExport;
    const kinds = ['conversations', 'tickets', 'events', 'orders', 'orderActions', 'returns', 'carts'];
    for (const kind of kinds) expect(data[kind]?.length, kind).toBeGreaterThan(0);
    expect(data['conversations']).toHaveLength(2);
    expect(data['carts']).toHaveLength(2);
    for (const kind of ['conversations', 'tickets', 'events', 'orderActions', 'returns']) {
      expect(JSON.stringify(data[kind]), kind).toContain(CANARY);
    }
    expect((await shop.call('POST /privacy/erase', { body: subject, headers })).status).toBe(204);
    expect(await findCanary()).toEqual([]);
    const remembered = await shop.server.sql.query(
      `select subject from idempotency where subject in ('shopper tom', 'order 20422') or subject like 'cart %'`,
    );
    expect(remembered).toEqual([]);
    for (const handle of [guest, mine]) expect((await shop.say(handle, 'anybody?')).status).toBe(404);
    const after = (await shop.call('POST /privacy/export', { body: subject, headers })).body as PrivacyExport;
    // The shop’s own books.
    expect(after.data['orders']).toHaveLength(1);
    expect(JSON.stringify(after)).not.toContain(CANARY);
  });
  test('by wrong tokens, nothing is told and nothing is deleted', async () => {
    const handle = await shop.open();
    await shop.say(handle, 'mine');
    const body = {
      conversations: [{ id: handle.id, token: 'wrong' }],
      tickets: [{ number: 'T10001', token: 'wrong' }],
    };
    const { data } = (await shop.call('POST /privacy/export', { body })).body as PrivacyExport;
    for (const [kind, records] of Object.entries(data)) expect(records, kind).toEqual([]);
    expect((await shop.call('POST /privacy/erase', { body })).status).toBe(204);
    expect((await shop.say(handle, 'still there')).status).toBe(201);
    const wrong = await shop.call('POST /privacy/erase', { body, headers: bearer({ token: 'nonsense' }) });
    expect(wrong.status).toBe(401);
  });
  test('who listens to a conversation that is erased is hung up on', async () => {
    const handle = await shop.open();
    const response = await shop.fetch(`/conversations/${handle.id}/events`, { headers: bearer(handle) });
    let events = 0;
    for await (const _ of readEvents(response)) {
      events++;
      if (events === 1) await shop.call('POST /privacy/erase', { body: { conversations: [handle] } });
    }
    expect(events).toBe(1);
  });
});
