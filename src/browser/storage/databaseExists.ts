import { databaseName } from './databaseName';
import { inTime } from './inTime';

/** Whether the shop's database may exist, found out without creating it. */
export async function databaseExists(shop: string): Promise<boolean> {
  try {
    const name = databaseName(shop);
    // Firefox before 126 cannot list: then it may.
    if (!indexedDB.databases) return true;
    return (await inTime(indexedDB.databases())).some((db) => db.name === name);
  } catch {
    return false;
  }
}
