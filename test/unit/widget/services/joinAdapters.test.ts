import { expect, test, vi } from 'vitest';
import type { Adapter } from '../../../../src/contract/types';
import { joinAdapters, listCapabilities, narrowAdapter } from '../../../../src/widget/services/joinAdapters';

const faq = (answer: string): Adapter['faq'] & object => ({
  list: async () => ({ version: '1', items: [{ id: 'a', question: 'Q', answer }] }),
});
const contact: Adapter['contact'] & object = { ways: async () => ({ items: [] }) };

test('the first adapter that offers a capability has it, and all are disposed', () => {
  const adapters = [
    { id: 'files', faq: faq('file'), dispose: vi.fn() },
    { id: 'page', faq: faq('page'), contact, dispose: vi.fn() },
  ];
  const joined = joinAdapters(adapters);
  expect(joined.faq).toBe(adapters[0]!.faq);
  expect(joined.contact).toBe(contact);
  expect(listCapabilities(joined).toSorted()).toEqual(['contact', 'faq']);
  joined.dispose();
  for (const { dispose } of adapters) expect(dispose).toHaveBeenCalledOnce();
});

test('without a backend there is an adapter that can do nothing', () => {
  expect(listCapabilities(joinAdapters([]))).toEqual([]);
  joinAdapters([]).dispose();
});

test('a capability comes and goes with what is offered', () => {
  let offered = new Set(['faq']);
  const narrowed = narrowAdapter(
    { id: 'http', faq: faq('A'), contact, dispose() {} },
    { peek: () => offered },
  );
  expect([narrowed.faq !== undefined, narrowed.contact !== undefined]).toEqual([true, false]);
  offered = new Set(['contact']);
  expect([narrowed.faq !== undefined, narrowed.contact !== undefined]).toEqual([false, true]);
  expect(narrowed.chat).toBeUndefined();
});
