import { readFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { renderMatrix } from '../../src/testing/matrix/renderMatrix';
import { readRecords } from '../../src/testing/matrix/writeRecord';

const INTRO = `# What each adapter was shown to do

Every adapter of the project, played through the conformance kit (\`shopbell/testing\`). Made by \`npm run conformance\`,
which starts the reference server over PGlite and over a PostgreSQL server, and the shop in Python; CI fails where this
page is not what the kit says.

**✓ 4** says that four cases were played and all of them passed. **–** means that the adapter does not have the method.
**no transport** means that there is no network between the adapter and its backend that could fail. An empty place means
that the capability was not declared; one that is declared cannot be skipped.
`;

/** The page as the records in the folder say it must be. */
export async function renderConformance(folder: string, root: URL): Promise<string> {
  const text = `${INTRO}\n${renderMatrix(readRecords(folder))}`;
  const options = JSON.parse(await readFile(new URL('.oxfmtrc.json', root), 'utf8')) as Parameters<
    typeof format
  >[2];
  const { code, errors } = await format('docs/conformance.md', text, options);
  if (errors.length > 0) throw new Error(`The page could not be formatted: ${errors[0]?.message}`);
  return code;
}
