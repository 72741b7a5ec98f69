import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startShop, type Shop } from './startShop';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'dist/npm/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'shopbell-check-'));
const faq = [
  { id: 'a', question: 'What does delivery cost?', alternates: ['is shipping free'], answer: 'Nothing.' },
];
writeFileSync(join(folder, 'faq.json'), JSON.stringify(faq));
writeFileSync(join(folder, 'bad.json'), '[{ "id": "a", }]');
const tag = '<script async src="/shopbell.js" data-adapter="http" data-endpoint="/shopbell/v1"></script>';
writeFileSync(join(folder, 'page.html'), `<!doctype html><html lang="en"><body>${tag}`);
writeFileSync(join(folder, 'wrong.html'), tag.replace('data-endpoint', 'data-api-url'));
let shop: Shop;
beforeAll(async () => {
  shop = await startShop(['faq', 'orders']);
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** The command as people start it, in a process of its own. */
const run = (
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) =>
  new Promise<Run>((resolve) => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } } as const;
    const child = execFile(process.execPath, [command, ...args], options, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });

describe('the command in a process of its own', () => {
  test('is one file that starts with Node’s line and needs nothing but what the package depends on', () => {
    const code = readFileSync(command, 'utf8');
    const { bin, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
      dependencies: Record<string, string>;
    };
    expect(bin).toEqual({ shopbell: 'dist/npm/cli.js' });
    expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true);
    const packages = [...code.matchAll(/^import .* from "([^"]+)";$/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:'))
      .map((name) => name.split('/')[0]);
    expect(packages.filter((name) => !Object.hasOwn(dependencies, name ?? ''))).toEqual([]);
    expect(code).not.toMatch(/^import .* from "\./m);
    expect(code).not.toMatch(/\bimport\(/);
  });

  test.each([
    [['check', 'faq.json'], 0, /^✓ faq\.json · FAQ: nothing to mend\.$/m],
    [['check', 'page.html'], 0, /^✓ page\.html · Page: nothing to mend\.$/m],
    [['check', 'wrong.html'], 1, /There is no option data-api-url\.\n +Mend: +Write data-endpoint\./],
    [['check', 'bad.json'], 1, /line 1, column 13 · There is a comma after the last one\./],
    [['check', 'faq.json', '--jsn'], 2, /^$/],
    [['check', 'none.json'], 3, /There is no such file\./],
    [['check', '.'], 3, /It is a folder\./],
    [['check', 'http://127.0.0.1:1/shopbell/v1'], 3, /127\.0\.0\.1:1 could not be reached\./],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [[], 2, /shopbell check TARGET…/],
  ])('%j ends with %i', async (args, code, words) => {
    const done = await run(args);
    expect(done.code).toBe(code);
    expect(done.out).toMatch(words);
  });

  test('reads standard input', async () => {
    const { code, out } = await run(['check', '-', '--json'], { input: JSON.stringify(faq) });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, targets: [{ target: '-', kind: 'faq' }] });
  });

  test('asks an endpoint and ends by itself', async () => {
    const { code, out, err } = await run(['check', shop.endpoint]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Tiles on the home screen: Track an order, Questions and Talk to a person.');
  });

  test('no colour and no progress where nobody looks', async () => {
    const { out, err } = await run(['check', 'faq.json'], { env: { FORCE_COLOR: '1' } });
    expect(out + err).not.toContain('\u001b');
  });
});
