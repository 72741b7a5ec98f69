import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const guide = readFileSync(fileURLToPath(new URL('../../../docs/install.md', import.meta.url)), 'utf8');

/** The first block of code of that language under that heading of docs/install.md. */
export function readSnippet(heading: string, language: string): string {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const [, code] =
    section.split('\n## ')[0]!.match(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms')) ?? [];
  if (!code) throw new Error(`docs/install.md has no ${language} under "${heading}".`);
  return code;
}
