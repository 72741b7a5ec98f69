import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderConformance } from './renderConformance';

/** Writes docs/conformance.md from the records in a folder, or with `--check` says whether it is what they say. */
const DOCUMENT = new URL('../../docs/conformance.md', import.meta.url);
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const content = await renderConformance(positionals[0] ?? '', new URL('../../', import.meta.url));
if (!values.check) {
  await writeFile(DOCUMENT, content);
  console.log('docs/conformance.md');
} else if ((await readFile(DOCUMENT, 'utf8').catch(() => '')) !== content) {
  console.error('docs/conformance.md is not what the kit says now; write it anew with: npm run conformance');
  process.exitCode = 1;
}
