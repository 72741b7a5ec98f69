import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubjectRecord } from './SubjectRecord';

/** Writes a record into the folder as a file of its own, whole or not at all, so that runs side by side are safe. */
export function writeRecord(folder: string, record: SubjectRecord): void {
  const name = record.subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  writeFileSync(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** The records in a folder, by the names of their files. */
export function readRecords(folder: string): readonly SubjectRecord[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SubjectRecord);
}
