import { createPartition, type Partition } from './createPartition';
import { createRecords } from './createRecords';
import type { StorageOptions, StorageState } from './createStorage';
import { databaseExists } from './databaseExists';
import { RESUME } from './databaseName';
import type { GuestHolding } from './guestPartition';
import type { Holding } from './inspect';
import { isPersonal } from './isPersonal';
import type { Gone, Kept } from './Kept';
import { findKind } from './keys';

/** The part of a storage that has to do with the disk. */
export interface Vault {
  get(key: string): Promise<unknown>;
  entries(prefix: string): Promise<readonly (readonly [string, Kept])[]>;
  save(key: string): Promise<void>;
  saveAll(): Promise<void>;
  erase(gone: Omit<Gone, 'reason'>): Promise<void>;
  inspect(): Promise<readonly Holding[]>;
  findGuest(): Promise<GuestHolding | null>;
  bringGuest(): Promise<void>;
  dispose(): void;
}

/** Opens nothing before the first read or write. */
export function createVault(options: StorageOptions, state: StorageState): Vault {
  const { memory, unsaved } = state;
  const partition = openPartition(options, state);
  const records = createRecords(partition);
  /** A disk that has failed is not asked again. */
  const isOff = () => (state.isOff ||= partition.isOff());
  if (state.isOff) partition.dispose();
  state.isReady = true;

  const entries: Vault['entries'] = async (prefix) => {
    const stored = isOff() ? undefined : await records.entries(prefix);
    const isUnsaved = ([key]: readonly [string, Kept]) => unsaved.has(key);
    if (!stored || isOff()) return [...memory];
    return [...stored.filter((pair) => !isUnsaved(pair)), ...[...memory].filter(isUnsaved)];
  };
  const save = async (key: string) => {
    const mark = unsaved.get(key);
    if (isOff()) return;
    await records.write(key, () => memory.get(key));
    // Another change may have come meanwhile; it saves itself.
    if (!isOff() && unsaved.get(key) === mark) unsaved.delete(key);
  };

  return {
    entries,
    save,
    saveAll: async () => void (await Promise.all([...unsaved.keys()].map(save))),
    async get(key) {
      const kept = unsaved.has(key) || isOff() ? undefined : await records.read(key);
      return (unsaved.has(key) || isOff() ? memory.get(key) : kept)?.value;
    },
    async erase(gone) {
      const isThere = options.mode === 'auto' && (state.mayWrite || (await databaseExists(options.name)));
      forget(state, gone);
      // Also what was not this page's any more, and what has failed: it may still be deleted.
      const target = partition.isOff() ? openPartition(options, state) : partition;
      if (isThere) await target.erase(gone);
      if (target !== partition) target.dispose();
      announce(state, { ...gone, reason: gone.scope === 'partition' ? 'identity' : 'erase' });
    },
    async inspect() {
      const all = (await entries('')).filter(([key]) => key !== RESUME);
      return (await import('./inspect')).inspect(all, options.keepDays);
    },
    findGuest: async () => (await import('./guestPartition')).findGuest(partition),
    bringGuest: async () => (await import('./guestPartition')).bringGuest(partition),
    dispose: partition.dispose,
  };
}

function openPartition(options: StorageOptions, state: StorageState): Partition {
  return createPartition({
    shopper: null,
    keepDays: {},
    now: Date.now,
    createId: () => `${Math.random()}`,
    ...options,
    mayCreate: () => state.mayWrite,
    onGone(gone) {
      forget(state, gone);
      announce(state, gone);
    },
  });
}

function forget(state: StorageState, { scope, kinds }: Omit<Gone, 'reason'>): void {
  for (const key of [...state.memory.keys(), ...state.unsaved.keys()]) {
    if (scope === 'personal' && !isPersonal(key)) continue;
    if (kinds && !kinds.includes(findKind(key).kind)) continue;
    state.memory.delete(key);
    state.unsaved.delete(key);
  }
  if (scope === 'personal') state.mayKeepPersonal = false;
  else if (!kinds) state.isOff = true;
}

function announce({ listeners }: StorageState, gone: Gone): void {
  for (const listener of listeners) listener(gone);
}
