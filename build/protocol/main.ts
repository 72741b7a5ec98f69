import { writeFile } from 'node:fs/promises';
import { renderDocuments } from './renderDocuments';

const root = new URL('../../', import.meta.url);
for (const { path, content } of await renderDocuments(root)) {
  await writeFile(new URL(path, root), content);
  console.log(path);
}
