import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  Adapter,
  CallOptions,
  ChatEvent,
  ConversationHandle,
  OrdersPort,
} from '../../src/contract/types';

/** The backend from the test's side: the same world, whatever the adapter speaks to. */
export interface World {
  readonly adapter: Adapter;
  /** An order that exists, with its second factor. */
  readonly order: { readonly number: string; readonly email: string };
  /** An agent answers in that conversation. */
  agentReply(conversationId: string, text: string): Promise<void>;
  close(): Promise<void>;
}

const PACKET = { summary: 'It rattles', locale: 'en', botTried: [], transcript: [] };

/** What every adapter must do, run against one. The first version of the kit: the parts this shop uses. */
export function testAdapter(name: string, create: () => Promise<World>): void {
  describe(name, () => {
    let world: World;
    const aborter = new AbortController();
    const options: CallOptions = { signal: aborter.signal, locale: 'en' };
    let keys = 0;
    const key = () => `${name}-${++keys}`;
    beforeAll(async () => {
      world = await create();
    });
    afterAll(async () => {
      aborter.abort();
      world.adapter.dispose();
      await world.close();
    });
    const chat = () => world.adapter.chat!;
    const open = () => chat().open({ key: key(), packet: PACKET }, options);
    const send = (handle: ConversationHandle, text: string, clientId = key()) =>
      chat().send(handle, { clientId, parts: [{ type: 'text', text }] }, options);

    test('the FAQ has a version, and is not told twice to who knows it', async () => {
      const list = await world.adapter.faq!.list({}, options);
      if (list === 'unchanged') throw new Error('A first call knows no version.');
      expect(list.items.length).toBeGreaterThan(0);
      expect(await world.adapter.faq!.list({ ifVersion: list.version }, options)).toBe('unchanged');
    });

    test('an order is found by number and e-mail; an unknown one looks like a wrong e-mail', async () => {
      const { lookup } = world.adapter.orders as Required<OrdersPort>;
      expect((await lookup(world.order, options))?.number).toBe(world.order.number);
      expect(await lookup({ ...world.order, email: 'nobody@else.example' }, options)).toBeNull();
      expect(await lookup({ number: 'nope', email: world.order.email }, options)).toBeNull();
    });

    test('products are found by a word and by id, and suggestions leave out the page’s own', async () => {
      const { items } = await world.adapter.catalog!.search({ text: 'kettle' }, options);
      const id = items[0]!.id;
      expect((await world.adapter.catalog!.byIds!([id], options)).map((product) => product.id)).toEqual([id]);
      const suggested = await world.adapter.suggestions!.get!(
        { placement: 'home', productId: id, limit: 3 },
        options,
      );
      expect(suggested.map(({ product }) => product.id)).not.toContain(id);
    });

    test('the same key opens the same conversation', async () => {
      const start = { key: key(), packet: PACKET };
      expect(await chat().open(start, options)).toEqual(await chat().open(start, options));
    });

    test('the same clientId is one message, whatever the words', async () => {
      const handle = await open();
      const first = await send(handle, 'unicode 🙂 العربية <b>', 'same');
      expect(await send(handle, 'again', 'same')).toEqual(first);
      const { items } = await chat().history(handle, { limit: 50 }, options);
      expect(items.map(({ parts }) => parts)).toEqual([[{ type: 'text', text: 'unicode 🙂 العربية <b>' }]]);
    });

    test('history goes on after a cursor, without gaps or doubles', async () => {
      const handle = await open();
      const sent = [];
      for (const text of ['a', 'b', 'c', 'd', 'e']) sent.push(await send(handle, text));
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await chat().history(handle, { limit: 2, ...(after && { after }) }, options);
        seen.push(...page.items.map(({ id }) => id));
        after = page.items.at(-1)?.cursor;
        if (page.items.length < 2) break;
      }
      expect(seen).toEqual(sent.map(({ id }) => id));
    });

    test('a subscription tells the status, what was missed, and what happens, until it is aborted', async () => {
      const handle = await open();
      const known = await send(handle, 'known');
      await send(handle, 'missed');
      const stop = new AbortController();
      const events: ChatEvent[] = [];
      const texts = () =>
        events.flatMap((event) =>
          event.type === 'message' && event.message.parts[0]?.type === 'text'
            ? [event.message.parts[0].text]
            : [],
        );
      const listening = (async () => {
        const stream = chat().subscribe(
          handle,
          { cursor: known.cursor },
          { ...options, signal: stop.signal },
        );
        for await (const event of stream) events.push(event);
      })();
      await expect.poll(texts).toEqual(['missed']);
      expect(events[0]?.type).toBe('status');
      await world.agentReply(handle.id, 'from the agent');
      await expect.poll(texts).toEqual(['missed', 'from the agent']);
      stop.abort();
      await listening;
    });

    test('somebody else’s token opens nothing', async () => {
      const [mine, other] = [await open(), await open()];
      const attempt = chat().history({ id: mine.id, token: other.token }, { limit: 1 }, options);
      await expect(attempt).rejects.toMatchObject({ name: 'AdapterError', code: 'not_found' });
    });

    test('an error never holds the token', async () => {
      const error: unknown = await chat()
        .history({ id: 'nobody', token: 'secret-token' }, { limit: 1 }, options)
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'AdapterError' });
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret-token');
    });
  });
}
