import { databaseName, RESUME, STORE } from '../browser/storage/databaseName';
import type { ResumeMark } from '../contract/host';
import type { RawOptions } from '../contract/options';

/**
 * Reads the mark that an earlier visit left, without creating anything; undefined where there is none. Rejects
 * where the browser does not say (Firefox before 126 lists no databases).
 */
export async function probe({
  endpoint,
  name,
}: RawOptions): Promise<(ResumeMark & Record<string, unknown>) | undefined> {
  const database = databaseName(`${endpoint || name || ''}`);
  if (!(await indexedDB.databases()).some((each) => each.name === database)) return undefined;
  return new Promise((resolve) => {
    const opening = indexedDB.open(database);
    // It was erased meanwhile: opening would make it anew.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction(STORE).objectStore(STORE).get(RESUME);
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result as ResumeMark & Record<string, unknown>);
      };
    };
  });
}
