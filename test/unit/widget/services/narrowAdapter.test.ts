import { expect, test } from 'vitest';
import type { Adapter } from '../../../../src/contract/types';
import { listCapabilities, narrowAdapter } from '../../../../src/widget/services/narrowAdapter';

const faq = (answer: string): Adapter['faq'] & object => ({
  list: async () => ({ version: '1', items: [{ id: 'a', question: 'Q', answer }] }),
});
const contact: Adapter['contact'] & object = { ways: async () => ({ items: [] }) };

test('what an adapter offers are its ports', () => {
  expect(listCapabilities({ id: 'a', faq: faq('A'), contact, dispose() {} })).toEqual(['faq', 'contact']);
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
