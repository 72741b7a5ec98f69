import { readFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { writeDataMap } from '../dataMap/writeDataMap';
import { writeOptionSummary, writeOptionTables } from '../options/writeOptions';
import { writeEnvironment } from './writeEnvironment';
import { writeCalls } from './writeCalls';
import { writeErrors } from './writeErrors';
import { writeOpenApi } from './writeOpenApi';

export interface RenderedDocument {
  /** Relative to the root. */
  readonly path: string;
  readonly content: string;
}

/** The documents as the schemas and the list of calls say they must be, formatted; nothing is written. */
export async function renderDocuments(root: URL): Promise<readonly RenderedDocument[]> {
  const read = (path: string) => readFile(new URL(path, root), 'utf8');
  const fill = async (path: string, parts: Readonly<Record<string, string>>) =>
    Object.entries(parts).reduce((text, part) => replacePart(text, ...part), await read(path));
  const options = JSON.parse(await read('.oxfmtrc.json')) as Parameters<typeof format>[2];
  const pretty = async (path: string, text: string) => {
    const { code, errors } = await format(path, text, options);
    if (errors.length > 0) throw new Error(`${path} could not be formatted: ${errors[0]?.message}`);
    return { path, content: code };
  };
  return [
    await pretty('README.md', await fill('README.md', { options: writeOptionSummary() })),
    await pretty('docs/options.md', await fill('docs/options.md', { options: writeOptionTables() })),
    await pretty(
      'docs/protocol.md',
      await fill('docs/protocol.md', { calls: writeCalls(), errors: writeErrors() }),
    ),
    await pretty(
      'docs/self-hosting.md',
      await fill('docs/self-hosting.md', { environment: writeEnvironment() }),
    ),
    await pretty('docs/data-map.md', writeDataMap('en')),
    await pretty('docs/data-map.zh.md', writeDataMap('zh')),
    await pretty('docs/openapi.json', JSON.stringify(writeOpenApi(), null, 2)),
  ];
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function replacePart(text: string, name: string, content: string): string {
  const [before, , after] = text.split(new RegExp(`<!-- /?${name} -->`));
  if (before === undefined || after === undefined) throw new Error(`The marks of "${name}" are missing.`);
  return `${before}<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->${after}`;
}
