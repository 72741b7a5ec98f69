import { promisifyRequest } from 'idb-keyval';
import { createChannel } from './createChannel';
import { createDisk } from './createDisk';
import { databaseName } from './databaseName';
import { eraseRecords } from './eraseRecords';
import type { Today } from './freshen';
import type { Gone, KeepDays } from './Kept';
import { LIFE } from './keys';
import { partitionOf } from './partitionOf';

type What = Omit<Gone, 'reason'>;

export interface PartitionPorts {
  /** What tells shops on one origin apart. */
  readonly name: string;
  /** Id of who has signed in; null for a guest. */
  readonly shopper: string | null;
  readonly keepDays: KeepDays;
  now(): number;
  createId(): string;
  /** Whether the database may be made where there is none. */
  mayCreate(): boolean;
  /** What this page holds in memory of it must go too. */
  onGone(gone: Gone): void;
}

/** One shopper's part of the shop's database. */
export interface Partition {
  readonly name: string;
  today(): Today;
  /** The disk failed, or is not this page's any more. */
  isOff(): boolean;
  /** In one transaction, if this part is still what this page has known; else undefined. */
  within<T>(mode: IDBTransactionMode, task: (store: IDBObjectStore) => Promise<T>): Promise<T | undefined>;
  /** Before the first record. */
  ensureLife(store: IDBObjectStore): void;
  /** Tells the other tabs when it is done. */
  erase(what: What): Promise<void>;
  /** Tells the other tabs that this partition is not what it was. */
  tell(partition: string): void;
  dispose(): void;
}

/**
 * Opens nothing before the first transaction. A partition is born with an id, which goes with it when it is
 * erased. Every transaction looks first whether it is still the same, so no page can write again what another
 * one has erased, whatever it has heard:
 *
 *     tab A: reads (id 1) …………………………… writes: id 1 is gone → writes nothing, forgets
 *     tab B:               erases (no id), writes (id 2)
 */
export function createPartition(ports: PartitionPorts): Partition {
  const { keepDays, now, createId, mayCreate, onGone } = ports;
  const name = partitionOf(ports.shopper);
  const database = databaseName(ports.name);
  const today = () => ({ now: now(), keepDays });
  let life: string | undefined;

  const lose = (gone: Gone) => {
    if (disk.isOff()) return;
    // Also what this page wrote before it knew.
    if (/personal|kinds/.test(gone.scope)) void clear(gone);
    else dispose();
    onGone(gone);
  };
  const disk = createDisk({ database, mayCreate, onDeleted: () => lose({ scope: 'all', reason: 'erase' }) });
  const clear = async (what: What) => {
    if (what.scope === 'all') return disk.erase();
    await disk.run('readwrite', (store) => eraseRecords(store, name, what));
  };
  const within: Partition['within'] = (mode, task) =>
    disk.run(mode, async (store) => {
      const stored = await promisifyRequest<unknown>(store.get(LIFE + name));
      const found = typeof stored === 'string' ? stored : undefined;
      if (life === undefined || found === life) {
        life = found;
        return task(store);
      }
      lose({ scope: 'partition', reason: 'identity' });
      return undefined;
    });
  const channel = createChannel({
    name: database,
    hear: ({ partition = name, ...gone }) => partition === name && lose(gone),
    onReturn() {
      onGone({ scope: 'personal', reason: 'erase' });
      void within('readonly', async () => {});
    },
  });
  const dispose = () => {
    disk.dispose();
    channel.dispose();
  };

  return {
    name,
    today,
    isOff: disk.isOff,
    within,
    ensureLife(store) {
      if (life === undefined) store.put((life = `${now()} ${createId()}`), LIFE + name);
    },
    async erase(what) {
      await clear(what);
      const isOurs = /partition|kinds/.test(what.scope);
      const reason = what.scope === 'partition' ? 'identity' : 'erase';
      channel.tell({ ...what, reason, ...(isOurs && { partition: name }) });
      if (!/personal|kinds/.test(what.scope)) dispose();
    },
    tell: (partition) => channel.tell({ scope: 'partition', partition, reason: 'identity' }),
    dispose,
  };
}
