import { expect, test } from 'vitest';
import { scoreText } from '../../../../src/adapters/memory/scoreText';

test.each([
  ['kettle', 'Pour-over Kettle', 1],
  ['kettle lid', 'The kettle', 0.5],
  ['ＫＥＴＴＬＥ', 'kettle', 1],
  ['急须', '紫砂急须', 1],
  ['送货吗', '免费送货', 0.5],
  ['إبريق', 'إبريق شاي', 1],
  ['…?!', 'anything', 0],
  ['', 'anything', 0],
])('"%s" in "%s"', (query, text, score) => {
  expect(scoreText(query, text)).toBe(score);
});
