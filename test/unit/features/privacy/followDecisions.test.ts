import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import type { ConsentEntry } from '../../../../src/contract/consent';
import type { Message, PluginContext } from '../../../../src/contract/plugin';
import { followDecisions } from '../../../../src/features/privacy/followDecisions';
import { createMemory } from '../../../support/createContext';

const entry = (minute: number, source: string): ConsentEntry =>
  ({ at: `2026-05-12T14:0${minute}:00.000Z`, level: 'granted', source }) as ConsentEntry;
const said = { id: 'm', kind: 'text', author: { role: 'shopper' }, at: 0 } as Message;

function start(
  capabilities: readonly string[] | 'unsaid' = ['privacy', 'consents'],
  log: ConsentEntry[] = [],
) {
  const record = vi.fn<(...given: unknown[]) => Promise<void>>(async () => {});
  const describe = vi.fn(async () => ({ protocol: 1, capabilities: capabilities as string[] }));
  const [entries, messages] = [signal<readonly ConsentEntry[]>(log), signal<readonly Message[]>([])];
  const storage = createMemory();
  void storage.set('consent', { id: 'anonymous', log });
  const options = { signal: new AbortController().signal, locale: 'en' };
  const stop = followDecisions({
    adapter: { privacy: { recordConsent: record }, ...(capabilities !== 'unsaid' && { describe }) },
    consent: { log: entries },
    conversation: { messages },
    storage,
    call: () => ({ ...options, identity: { id: 'maya', token: 'secret' } }),
  } as unknown as PluginContext);
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { record, describe, entries, messages, storage, stop, settle };
}

test('what the shopper decides is sent with all before it, under the anonymous id and nobody’s identity', async () => {
  const { record, entries, settle } = start();
  entries.value = [entry(1, 'tcf'), entry(2, 'shopper')];
  await settle();
  const [receipt, options] = record.mock.calls[0]!;
  expect(receipt).toEqual({ id: 'anonymous', entries: entries.value });
  expect(JSON.stringify([receipt, options])).not.toMatch(/maya|secret/);
  expect(record).toHaveBeenCalledOnce();
});

test('what a tool decided waits until the shopper asks for something', async () => {
  const { record, entries, messages, settle } = start();
  entries.value = [entry(1, 'shopify')];
  await settle();
  expect(record).not.toHaveBeenCalled();
  messages.value = [said];
  await settle();
  expect(record).toHaveBeenCalledOnce();
  messages.value = [said, { ...said, id: 'n' }];
  await settle();
  expect(record).toHaveBeenCalledOnce();
});

test('what was sent on an earlier page is not sent again', async () => {
  const log = [entry(1, 'shopper')];
  const { record, storage, entries, settle } = start(undefined, log);
  await settle();
  expect(record).toHaveBeenCalledOnce();
  expect(await storage.get('consent:sent')).toBe(log[0]!.at);
  entries.value = [...log];
  await settle();
  expect(record).toHaveBeenCalledOnce();
});

test('what failed goes along with the next occasion', async () => {
  const { record, entries, messages, settle } = start();
  record.mockRejectedValueOnce(new Error('offline'));
  entries.value = [entry(1, 'shopper')];
  await settle();
  messages.value = [said];
  await settle();
  expect(record).toHaveBeenCalledTimes(2);
});

test('a backend that does not say it keeps receipts is sent none, and asked once', async () => {
  const { record, describe, entries, messages, settle } = start(['privacy']);
  entries.value = [entry(1, 'shopper')];
  await settle();
  messages.value = [said];
  await settle();
  expect(record).not.toHaveBeenCalled();
  expect(describe).toHaveBeenCalledOnce();
});

test('an adapter that describes nothing keeps them by having the method', async () => {
  const { record, entries, settle } = start('unsaid');
  entries.value = [entry(1, 'shopper')];
  await settle();
  expect(record).toHaveBeenCalledOnce();
});

test('nothing is sent any more once it is over', async () => {
  const { record, entries, stop, settle } = start();
  await settle();
  stop();
  entries.value = [entry(1, 'shopper')];
  await settle();
  expect(record).not.toHaveBeenCalled();
});
