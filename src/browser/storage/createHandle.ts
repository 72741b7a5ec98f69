import { promisifyRequest, type UseStore } from 'idb-keyval';
import { STORE } from './databaseName';

export interface DiskPorts {
  readonly database: string;
  /** Whether the database may be made where there is none; else it is as if it were empty. */
  mayCreate(): boolean;
  /** Somebody else has deleted the database. */
  onDeleted(): void;
}

/** The open database, as long as it is open. */
export interface Handle {
  /** Opens it where it is not. */
  readonly transact: UseStore;
  /** Closes it; one that is still on its way is closed when it comes. */
  forget(): void;
}

export function createHandle({ database, mayCreate, onDeleted }: DiskPorts): Handle {
  let handle: Promise<IDBDatabase> | undefined;
  const forget = () => {
    handle?.then(
      (db) => db.close(),
      () => {},
    );
    handle = undefined;
  };
  const open = async () => {
    const request = indexedDB.open(database);
    request.onupgradeneeded = () => {
      if (mayCreate()) request.result.createObjectStore(STORE);
      else request.transaction?.abort();
    };
    const db = await promisifyRequest(request);
    db.onclose = forget;
    db.onversionchange = ({ newVersion }) => {
      forget();
      if (newVersion === null) onDeleted();
    };
    return db;
  };
  return {
    async transact(mode, task) {
      const db = await (handle ??= open());
      return task(db.transaction(STORE, mode).objectStore(STORE));
    },
    forget,
  };
}
