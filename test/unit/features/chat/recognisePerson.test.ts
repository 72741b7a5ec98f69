import { describe, expect, test } from 'vitest';
import { faq } from '../../../../demo/shop/data/faq';
import { asksForPerson } from '../../../../src/features/chat/recognisePerson';

describe('asking for a person is always understood', () => {
  test.each([
    'talk to a person',
    'can i speak to someone',
    'human please',
    'agent',
    'I want a real person',
    'connect me to an agent',
    'transfer me to a human',
    'customer service',
    'let me talk with your staff',
    'get me a human',
    'put me through to somebody',
    'live agent',
    'is there a human here',
    'I need a representative',
    'operator',
    'speak with customer support',
    'actual human',
    '转人工',
    '我要人工客服',
    '找客服',
    '真人客服',
    '联系客服',
    '有人工吗',
  ])('%s', (phrase) => {
    expect(asksForPerson(phrase)).toBe(true);
  });
});

test('at most one in a hundred of the shop’s own questions is mistaken for it', () => {
  const phrases = faq
    .filter(({ id }) => !id.startsWith('contact'))
    .flatMap(({ question, alternates = [] }) => [question, ...alternates]);
  const mistaken = phrases.filter(asksForPerson);
  expect(mistaken.length).toBeLessThanOrEqual(phrases.length / 100);
});
