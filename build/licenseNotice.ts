import { existsSync, readFileSync } from 'node:fs';

/** What is built into the command, each with where npm may have put it. */
const BUILT_IN = [['parse5'], ['parse5/node_modules/entities', 'entities']] as const;

/** A comment with the licences of what is built into the command, which must stand with every copy. */
export function licenseNotice(): string {
  const texts = BUILT_IN.map((folders) => {
    const files = folders.map((folder) => new URL(`../node_modules/${folder}/LICENSE`, import.meta.url));
    const file = files.find((url) => existsSync(url));
    if (!file) throw new Error(`The licence of ${folders[0]} is missing.`);
    return `${folders.at(-1)}\n\n${readFileSync(file, 'utf8').trim()}`;
  });
  return `/*! Built in: ${texts.join('\n\n')} */`;
}
