import { describe, expect, it } from 'vitest';
import { faq } from '../../../../../demo/shop/data';

const english = faq.filter(({ locale }) => locale === 'en');
const chinese = faq.filter(({ locale }) => locale === 'zh-Hans');
const CHINESE = /\p{Script=Han}/u;
const INTENTS = [undefined, 'track', 'returns', 'handoff'];

describe('the FAQ', () => {
  it('answers at least 42 questions, the same ones in both languages', () => {
    expect(english.length).toBeGreaterThanOrEqual(42);
    expect(chinese.map(({ id }) => id)).toEqual(english.map(({ id }) => `${id}.zh`));
    expect(english.length + chinese.length).toBe(faq.length);
  });

  it('gives each entry an id of its own', () => {
    expect(new Set(faq.map(({ id }) => id)).size).toBe(faq.length);
  });

  it('asks no question twice, not in other words of another entry either', () => {
    const owners = new Map<string, string>();
    for (const { id, question, alternates = [] } of faq) {
      for (const text of [question, ...alternates]) {
        const key = text.trim().toLowerCase();
        expect(owners.get(key), `"${text}" in ${id}`).toBeUndefined();
        owners.set(key, id);
      }
    }
  });

  it('is complete in every entry: other words, an answer in its language, a date', () => {
    for (const { id, question, answer, alternates = [], locale, intent, tags = [], updatedAt } of faq) {
      expect(alternates.length, id).toBeGreaterThanOrEqual(3);
      expect(alternates.length, id).toBeLessThanOrEqual(6);
      for (const text of [question, answer, ...alternates]) expect(text.trim(), id).not.toBe('');
      expect(CHINESE.test(question + answer), id).toBe(locale === 'zh-Hans');
      expect(INTENTS, id).toContain(intent);
      expect(tags.length, id).toBeGreaterThan(0);
      expect(updatedAt, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('says what to do with the same button in both languages', () => {
    for (const { id, intent } of english)
      expect(chinese.find((entry) => entry.id === `${id}.zh`)?.intent, id).toBe(intent);
  });
});
