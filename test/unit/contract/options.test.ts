import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTIONS } from '../../../src/contract/options';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

test.each(Object.keys(OPTIONS))('the README tells of the option %s', (name) => {
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const short = attribute.replace('data-contact', '');
  expect(readme.includes(`\`${attribute}\``) || readme.includes(`\`${short}\``)).toBe(true);
});
