import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** docs/developer-guide.md as it is. */
export const guide = readFileSync(join(ROOT, 'docs/developer-guide.md'), 'utf8');

/** Its blocks of TypeScript, as they stand. */
export const blocks = [...guide.matchAll(/^( *)```tsx?\n(.*?)^ *```$/gms)].map(([, indent = '', code = '']) =>
  code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
);

/** The same by the name in their first line. */
export const files = new Map(blocks.map((code) => [/^\/\/ (\S+\.tsx?)\n/.exec(code)?.[1] ?? '', code]));

/** Its first block of that language. */
export const readBlock = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(guide)?.[1] ?? '';

/** Writes the files into a folder of the package, where its own name leads to what was built. */
export function writeGuide(folder: string): string {
  const path = join(ROOT, '.cache', folder);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  for (const [name, code] of files) writeFileSync(join(path, name), code);
  return path;
}
