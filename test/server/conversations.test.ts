import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskThread } from '../../demo/server/deskApi';
import type { ChatMessage, ConversationHandle, ResumeCode } from '../../src/contract/types';
import { formOf, PNG } from './support/files';
import { readEvents } from './support/readEvents';
import {
  bearer,
  identify,
  key,
  PACKET,
  startShop,
  statusesOf,
  START_MS,
  type Shop,
} from './support/startShop';
import type { Attachment, ChatEvent, Items } from './support/words';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, START_MS);
afterAll(() => shop.close());

const of = ({ id }: ConversationHandle, rest: string) => `/conversations/${id}/${rest}`;
const inside = (handle: ConversationHandle, what: string, body?: unknown) => {
  const [method = '', rest = ''] = what.split(' ');
  const headers = { ...bearer(handle), 'idempotency-key': key() };
  return shop.call(`${method} ${of(handle, rest)}`, { headers, ...(body !== undefined && { body }) });
};
const textOf = ({ parts: [part] }: ChatMessage) => (part?.type === 'text' ? part.text : '');
const history = async (handle: ConversationHandle, query: string) =>
  (await inside(handle, `GET messages?${query}`)).body as Items<ChatMessage>;
const reply = (handle: ConversationHandle, text: string) =>
  shop.desk(`POST /conversations/${handle.id}/messages`, {
    clientId: key(),
    parts: [{ type: 'text', text }],
  });

describe('history', () => {
  test('goes on after a cursor and back before one, oldest first, to the end and no further', async () => {
    const handle = await shop.open();
    const said = Array.from({ length: 9 }, (_, index) => `${index}`);
    for (const text of said) await shop.say(handle, text);
    const walk = async (direction: 'after' | 'before') => {
      const pages: string[][] = [];
      for (let cursor = direction === 'after' ? '0' : '999'; ;) {
        const { items, next } = await history(handle, `${direction}=${cursor}&limit=3`);
        pages.push(items.map(textOf));
        if (!next) return pages;
        cursor = next;
      }
    };
    expect(await walk('after')).toEqual([
      ['0', '1', '2'],
      ['3', '4', '5'],
      ['6', '7', '8'],
    ]);
    expect(await walk('before')).toEqual([
      ['6', '7', '8'],
      ['3', '4', '5'],
      ['0', '1', '2'],
    ]);
    const between = await history(handle, 'after=2&before=5');
    expect(between.items.map(textOf)).toEqual(['2', '3']);
    expect((await history(handle, 'after=9')).items).toEqual([]);
  });
  test('halves of characters and the character zero do not break anything', async () => {
    const handle = await shop.open();
    expect((await shop.say(handle, 'a\0b\ud83d')).status).toBe(201);
    expect((await history(handle, '')).items.map(textOf)).toEqual(['a\ufffdb\ufffd']);
    expect((await shop.call('GET /conversations/%00/messages')).status).toBe(400);
  });
});

describe('long polls', () => {
  interface EventPage {
    readonly items: readonly ChatEvent[];
    readonly cursor: string;
  }
  const poll = async (handle: ConversationHandle, wait: number, after?: string) => {
    const path = `GET events?wait=${wait}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`;
    return (await inside(handle, path)).body as EventPage;
  };

  test('answer at once with the status and what was missed, then wait for what happens', async () => {
    const handle = await shop.open();
    await shop.say(handle, 'missed');
    const first = await poll(handle, 25);
    expect(first.items.map(({ type }) => type)).toEqual(['status', 'message']);
    const waiting = poll(handle, 25, first.cursor);
    await reply(handle, 'An agent answers');
    const second = await waiting;
    expect(second.items).toMatchObject([
      { type: 'message', message: { parts: [{ text: 'An agent answers' }] } },
    ]);
    const typing = poll(handle, 25, second.cursor);
    // Only who listens by now hears it; a poll answers what was before it by itself.
    await expect.poll(() => shop.server.services.streams.count).toBeGreaterThan(0);
    await shop.desk(`POST /conversations/${handle.id}/typing`, { on: true });
    expect((await typing).items).toMatchObject([{ type: 'typing', on: true }]);
  });
  test('a status that changed between two polls is told by the next one at once', async () => {
    const handle = await shop.open();
    const { cursor } = await poll(handle, 25);
    await shop.desk(`POST /conversations/${handle.id}/take`, {});
    const next = await poll(handle, 25, cursor);
    expect(next.items).toMatchObject([{ type: 'status', status: 'live', agent: { name: 'Noor' } }]);
  });
  test('answer nothing when nothing happens, with a cursor that a stream takes too', async () => {
    const handle = await shop.open();
    await shop.say(handle, 'one');
    const { cursor } = await poll(handle, 25);
    expect(await poll(handle, 0, cursor)).toEqual({ items: [], cursor });
    await shop.say(handle, 'two');
    const headers = { ...bearer(handle), 'last-event-id': cursor };
    const seen: ChatEvent[] = [];
    for await (const { data } of readEvents(await shop.fetch(of(handle, 'events'), { headers }))) {
      seen.push(data as ChatEvent);
      if (seen.length === 2) break;
    }
    expect(seen).toMatchObject([
      { type: 'status' },
      { type: 'message', message: { parts: [{ text: 'two' }] } },
    ]);
  });
});

describe('streams', () => {
  test('who waits is told of a better place, and of nothing else when others come', async () => {
    const [ahead, me] = [await shop.open(), await shop.open()];
    const response = await shop.fetch(of(me, 'events'), { headers: bearer(me) });
    const places: (number | undefined)[] = [];
    for await (const { data } of readEvents(response)) {
      const event = data as ChatEvent;
      if (event.type === 'message') break;
      if (event.type === 'status') places.push(event.position);
      if (places.length === 1) {
        await shop.open();
        await inside(ahead, 'POST close');
      }
      if (places.length === 2) await shop.say(me, 'still here');
    }
    expect(places).toHaveLength(2);
    expect(places[1]).toBe(places[0]! - 1);
  });
  test('what agents read is told to the shopper, what the shopper reads is not', async () => {
    const handle = await shop.open();
    await shop.say(handle, 'hello');
    const events: ChatEvent[] = [];
    for await (const { data } of readEvents(
      await shop.fetch(of(handle, 'events'), { headers: bearer(handle) }),
    )) {
      events.push(data as ChatEvent);
      if (events.length === 2) {
        await inside(handle, 'POST read', { upTo: '1' });
        await shop.desk(`POST /conversations/${handle.id}/read`, { upTo: '1' });
      }
      if ((data as ChatEvent).type === 'read') break;
    }
    expect(events.filter(({ type }) => type === 'read')).toEqual([{ type: 'read', upTo: '1' }]);
  });
});

describe('asking again', () => {
  test('who is with an agent stays there, who was closed waits again, with the new packet', async () => {
    const handle = await shop.open();
    await shop.desk(`POST /conversations/${handle.id}/take`, {});
    const ask = (summary: string) => inside(handle, 'POST handoff', { packet: { ...PACKET, summary } });
    const find = () => shop.server.services.conversations.find(handle.id);
    await ask('Now the handle, too');
    expect(await find()).toMatchObject({ status: 'live', packet: { summary: 'Now the handle, too' } });
    await inside(handle, 'POST close');
    await ask('And now the spout');
    expect(await find()).toMatchObject({ status: 'waiting', packet: { summary: 'And now the spout' } });
    expect((await find())?.agent).toBeUndefined();
  });
});

test('scores count once for a key', async () => {
  const handle = await shop.open();
  const headers = { ...bearer(handle), 'idempotency-key': key() };
  for (const service of [5, 1]) {
    await shop.call(`POST ${of(handle, 'rating')}`, { body: { service, comment: 'Quick' }, headers });
  }
  const thread = (await shop.desk(`GET /conversations/${handle.id}`)).body as DeskThread;
  expect(thread.ratings).toEqual([{ service: 5, comment: 'Quick' }]);
  expect((await inside(handle, 'POST rating', { service: 6 })).status).toBe(400);
});

describe('files', () => {
  const upload = (handle: ConversationHandle, form: FormData) => inside(handle, 'POST attachments', form);
  const fileOf = (id: string) => ({ type: 'file', id, name: 'evil.html', mediaType: 'text/html', bytes: 1 });

  test('are what their bytes say, and come back to be saved, never shown as a page', async () => {
    const handle = await shop.open();
    const sent = await upload(handle, formOf('file', PNG, '../../Ünïcode\u202e "x".png', 'text/html'));
    const file = sent.body as Attachment;
    expect(file).toMatchObject({ name: 'Ünïcode "x".png', mediaType: 'image/png', bytes: PNG.length });
    const response = await shop.fetch(of(handle, `attachments/${file.id}`), { headers: bearer(handle) });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"]+"; filename\*=UTF-8''%C3%9C/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
  test.each([
    ['a page that says it is a picture', '<html><script>alert(1)</script>', 501],
    ['a script in a picture of lines', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 501],
    ['nothing', '', 501],
  ])('%s is not taken', async (_, text, status) => {
    const handle = await shop.open();
    const answer = await upload(handle, formOf('file', new TextEncoder().encode(text)));
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, 'unsupported']);
  });
  test('a form without one, and a body that is no form, are named', async () => {
    const handle = await shop.open();
    expect((await upload(handle, formOf('other', PNG))).status).toBe(400);
    expect((await inside(handle, 'POST attachments', {})).status).toBe(400);
  });
  test('belong to one conversation: nobody else reads them, names them, or gives them another name', async () => {
    const [mine, other] = [await shop.open(), await shop.open()];
    const { id } = (await upload(mine, formOf('file', PNG))).body as Attachment;
    expect((await inside(other, `GET attachments/${id}`)).status).toBe(404);
    const wrong = await shop.fetch(of(mine, `attachments/${id}`), { headers: bearer(other) });
    expect(wrong.status).toBe(404);
    const send = (handle: ConversationHandle) =>
      inside(handle, 'POST messages', { clientId: key(), parts: [fileOf(id)] });
    expect((await send(other)).status).toBe(400);
    expect((await send(mine)).status).toBe(201);
    expect((await history(mine, '')).items[0]?.parts).toEqual([
      { type: 'file', id, name: 'photo.png', mediaType: 'image/png', bytes: PNG.length },
    ]);
    const atDesk = await shop.desk(`GET /conversations/${mine.id}/attachments/${id}`);
    expect([atDesk.status, atDesk.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await shop.desk(`GET /conversations/${other.id}/attachments/${id}`)).status).toBe(404);
  });
});

test('the transcript is what was said; where nothing can be sent, nobody is told that it was', async () => {
  const handle = await shop.open();
  await shop.say(handle, 'Hello');
  await reply(handle, 'How can I help?');
  const { body } = await inside(handle, 'POST transcript', {});
  const lines = (body as { text: string }).text.split('\n').map((line) => line.replace(/^\[[^\]]+\] /, ''));
  expect(lines).toEqual(['You: Hello', 'Noor: How can I help?']);
  const sent = await inside(handle, 'POST transcript', { email: 'me@shopper.example' });
  expect([sent.status, (sent.body as { code: string }).code]).toEqual([501, 'unsupported']);
  const notice = await shop.write('POST /catalog/notices', {
    productId: 'pour-over-kettle',
    email: 'me@shopper.example',
  });
  expect(notice.status).toBe(501);
});

describe('taking a conversation along', () => {
  const makeCode = async (handle: ConversationHandle) =>
    (await inside(handle, 'POST resume-code')).body as ResumeCode;
  const resume = (code: string) => shop.call('POST /conversations/resume', { body: { code } });

  test('a code opens it once, however it is typed, with a token of its own; the old one stays', async () => {
    const handle = await shop.open();
    await shop.say(handle, 'from the phone');
    const { code, expiresAt } = await makeCode(handle);
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - 600_000)).toBeLessThan(60_000);
    const there = (await resume(` ${code.toLowerCase().replaceAll('-', ' ')}`)).body as ConversationHandle;
    expect(there.id).toBe(handle.id);
    expect(there.token).not.toBe(handle.token);
    expect((await history(there, '')).items.map(textOf)).toEqual(['from the phone']);
    expect((await history(handle, '')).items).toHaveLength(1);
    expect((await resume(code)).status).toBe(404);
  });
  test('of two who use it at once one gets in; one that is too old opens nothing', async () => {
    const { code } = await makeCode(await shop.open());
    const answers = await Promise.all([resume(code), resume(code)]);
    expect(statusesOf(answers)).toEqual([200, 404]);
    const old = await makeCode(await shop.open());
    await shop.server.sql.query(`update resume_codes set expires_at = now() - interval '1 second'`);
    expect((await resume(old.code)).status).toBe(404);
  });
  test('codes and tokens rest as hashes only', async () => {
    const handle = await shop.open();
    const { code } = await makeCode(handle);
    const there = (await resume((await makeCode(handle)).code)).body as ConversationHandle;
    const rows = JSON.stringify(
      await shop.server.sql.query(
        `select to_jsonb(c) as row from conversations c union all select to_jsonb(t) from conversation_tokens t
         union all select to_jsonb(r) from resume_codes r`,
      ),
    );
    for (const secret of [handle.token, there.token, code, code.replaceAll('-', '')]) {
      expect(rows).not.toContain(secret);
    }
  });
  test('a guest’s conversation comes along to who signs in, and to nobody after', async () => {
    const handle = await shop.open();
    const join = async (sub: string, token = handle.token) =>
      (await shop.call(`POST ${of(handle, 'join')}`, { body: { token }, headers: await identify(sub) }))
        .status;
    expect(await join('maya', 'a-wrong-token')).toBe(404);
    expect(await join('maya')).toBe(204);
    expect(await join('maya')).toBe(204);
    expect(await join('somebody-else')).toBe(409);
    expect((await shop.call(`POST ${of(handle, 'join')}`, { body: { token: handle.token } })).status).toBe(
      401,
    );
  });
});
