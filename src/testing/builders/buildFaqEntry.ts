import type { FaqEntry } from '../../contract/types';

/** A question with its answer; the same every time but for what is given. */
export function buildFaqEntry(given: Partial<FaqEntry> = {}): FaqEntry {
  return {
    id: 'delivery-costs',
    question: 'What does delivery cost?',
    alternates: ['is shipping free'],
    answer: 'Delivery is **€4.90**, and free from €60.',
    updatedAt: '2026-05-01',
    ...given,
  };
}
