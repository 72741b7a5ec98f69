import { expect, test } from 'vitest';
import { checkPage } from '../../src/cli/check/page/checkPage';
import { runCli } from '../../src/cli/runCli';
import { readBlocks } from '../support/readGuide';
import { createFakeSystem } from '../unit/cli/createFakeSystem';

const GUIDE = 'docs/merchant-guide.md';
const snippets = ['README.md', 'docs/options.md', GUIDE].flatMap((path) =>
  readBlocks(path, 'html').map(([heading, code]) => [`${path}, ${heading}`, code] as const),
);
const wrap = (code: string) => `<!doctype html><html lang="en"><body>${code}`;

test('the guide has a snippet for every step', () => {
  expect(readBlocks(GUIDE, 'html').length).toBeGreaterThan(10);
});

test.each(snippets.filter(([, code]) => code.includes('shopbell.js')))('%s: nothing to mend', (_, code) => {
  expect(checkPage(wrap(code), { url: 'https://shop.example/' }).findings).toEqual([]);
});

test('its file of questions has nothing to mend', async () => {
  const [[, code] = []] = readBlocks(GUIDE, 'json');
  const system = createFakeSystem({ 'faq.json': code });
  expect(await runCli(['check', 'faq.json'], system)).toBe(0);
  expect(system.written.out).toContain('FAQ: nothing to mend.');
});

test('its commands are ones', async () => {
  const blocks = readBlocks(GUIDE, 'sh').map(([, code]) => code.trim());
  expect(blocks).toEqual(['npx shopbell check https://shop.example/']);
  const html = wrap(readBlocks(GUIDE, 'html')[0]?.[1] ?? '');
  const system = createFakeSystem(
    {},
    { fetch: async () => new Response(html, { headers: { 'content-type': 'text/html' } }) },
  );
  expect(await runCli(blocks[0]!.split(' ').slice(2), system)).toBe(0);
  expect(system.written.out).toContain('Page: nothing to mend.');
});
