import { promisifyRequest } from 'idb-keyval';
import { inTime } from './inTime';

/** Whether the database exists, found out without creating it; false when nobody says. */
export async function databaseExists(name: string): Promise<boolean> {
  try {
    if (indexedDB.databases) return (await inTime(indexedDB.databases())).some((db) => db.name === name);
    // Firefox before 126 cannot list: open, and undo at once what opening would create.
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    await inTime(promisifyRequest(request).then((db) => db.close()));
    return true;
  } catch {
    return false;
  }
}
