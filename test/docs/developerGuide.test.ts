import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { blocks, files, guide, writeGuide } from '../support/readDeveloperGuide';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

/** What the guide says that a file prints: the block without a language that follows it. */
const printed = new Map(
  guide
    .split('\nIt prints:\n\n```\n')
    .slice(1)
    .map((after, at, all) => {
      const before = at === 0 ? guide.split('\nIt prints:')[0]! : all[at - 1]!;
      const name = [...before.matchAll(/^```ts\n\/\/ (\S+)$/gm)].at(-1)?.[1] ?? '';
      return [name, after.split('```\n')[0]!] as const;
    }),
);

beforeAll(() => {
  folder = writeGuide('developer-guide');
});

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });

describe('docs/developer-guide.md', () => {
  test('every block of TypeScript is a file with a name, each once', () => {
    expect([...files.keys()]).not.toContain('');
    expect(files.size).toBe(blocks.length);
  });

  test('its code compiles against the built package', () => {
    const config = {
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', moduleDetection: 'force' },
      include: ['*.ts', '*.tsx'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = run([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]);
    expect(stdout).toBe('');
  }, 60_000);

  test('what it says is printed is printed, by plain Node, which then ends', () => {
    expect([...printed.keys()]).toEqual(['headless.ts', 'person.ts', 'engines.ts']);
    for (const [name, output] of printed) {
      const { stdout, stderr, status } = run(['--import', 'tsx', join(folder, name)]);
      expect({ name, stdout, stderr, status }).toEqual({ name, stdout: output, stderr: '', status: 0 });
    }
  }, 60_000);

  test('every door stands in its table', async () => {
    const { default: manifest } = await import('../../package.json');
    const doors = Object.keys(manifest.exports).filter((door) => !/package\.json|adapters\//.test(door));
    expect(doors.filter((door) => !guide.includes(`| \`${door.replace('.', 'shopbell')}\``))).toEqual([]);
  });
});
