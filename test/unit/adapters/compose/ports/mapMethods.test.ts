import { expect, test } from 'vitest';
import { mapMethods } from '../../../../../src/adapters/compose/ports/mapMethods';
import type { Adapter, ChatFeatures, ChatPort } from '../../../../../src/contract/types';
import { options } from '../fakes';

const ask = (adapter: Adapter) => adapter.contact!.ways(options);

test('every method of every capability is wrapped, named, and knows its own port', async () => {
  const seen: string[] = [];
  const ways = { items: [] };
  const adapter: Adapter = {
    id: 'a',
    describe: async () => ({ protocol: 1, capabilities: [] }),
    contact: { ways: async () => ways },
    catalog: { search: async () => ({ items: [] }) },
    dispose: () => {},
  };
  const mapped = mapMethods(adapter, ({ adapterId, name, call }) => (...args) => {
    seen.push(`${adapterId} ${name}`);
    return call(...args);
  });
  expect(await ask(mapped)).toBe(ways);
  await mapped.catalog!.search({ text: '' }, options);
  await mapped.describe!(options);
  expect(seen).toEqual(['a contact.ways', 'a catalog.search', 'a describe']);
});

test('what is absent stays absent', () => {
  const adapter: Adapter = {
    id: 'a',
    catalog: { search: async () => ({ items: [] }), byIds: undefined as never },
    dispose: () => {},
  };
  const mapped = mapMethods(adapter, ({ call }) => call);
  expect(mapped.describe).toBeUndefined();
  expect('faq' in mapped).toBe(false);
  expect(mapped.catalog!.byIds).toBeUndefined();
  expect(mapped.catalog!.related).toBeUndefined();
});

test('features are read anew each time, from a getter too', () => {
  let messageLength = 10;
  const chat = {
    get features() {
      return { messageLength } as ChatFeatures;
    },
  } as ChatPort;
  const mapped = mapMethods({ id: 'a', chat, dispose: () => {} }, ({ call }) => call);
  expect(mapped.chat!.features.messageLength).toBe(10);
  messageLength = 20;
  expect(mapped.chat!.features.messageLength).toBe(20);
});

test('methods of a class are found, and keep their this', async () => {
  class Contact {
    readonly #items = [{ kind: 'phone', value: '1' }];
    async ways() {
      return { items: this.#items };
    }
  }
  const before = Object.getOwnPropertyNames(Contact.prototype);
  const mapped = mapMethods({ id: 'a', contact: new Contact(), dispose: () => {} }, ({ call }) => call);
  expect(await ask(mapped)).toEqual({ items: [{ kind: 'phone', value: '1' }] });
  expect(Object.getOwnPropertyNames(Contact.prototype)).toEqual(before);
});

test('an adapter that nobody may change is wrapped all the same', async () => {
  const adapter: Adapter = Object.freeze({
    id: 'a',
    contact: Object.freeze({ ways: async () => ({ items: [] }) }),
    dispose: () => {},
  });
  const wrapped = async () => ({ items: [{ kind: 'phone', value: '1' }] });
  expect((await ask(mapMethods(adapter, () => wrapped))).items).toHaveLength(1);
});

test('dispose reaches the adapter once', () => {
  let count = 0;
  const mapped = mapMethods({ id: 'a', dispose: () => void count++ }, ({ call }) => call);
  mapped.dispose();
  mapped.dispose();
  expect(count).toBe(1);
});
