import { readFileSync } from 'node:fs';

/** A page of the documentation with its blocks of code of that language, each under the heading above it. */
export function readBlocks(
  path: string,
  language: string,
): readonly (readonly [heading: string, code: string])[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return text.split(/^#+ /m).flatMap((section) => {
    const [heading = ''] = section.split('\n');
    const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'));
    return [...blocks].map(([, code = '']) => [heading, code] as const);
  });
}
