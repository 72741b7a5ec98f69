import type { Storage } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import type { Vault } from './createVault';
import { databaseExists } from './databaseExists';
import type { GuestHolding } from './guestPartition';
import type { Holding } from './inspect';
import { isPersonal } from './isPersonal';
import type { Gone, KeepDays, Kept } from './Kept';

export interface StorageOptions {
  /** What tells shops on one origin apart. */
  readonly name: string;
  /** `memory` never touches the disk. */
  readonly mode: 'auto' | 'memory';
  /** Id of the signed-in shopper, whose partition it is. @default null, a guest */
  readonly shopper?: string | null;
  /** @default those of the table in `keys.ts` */
  readonly keepDays?: KeepDays;
  readonly now?: () => number;
  readonly createId?: () => string;
}

export interface ShopbellStorage extends Storage {
  /** Whether what is set outlives the page: writing is allowed, and the disk has not failed so far. */
  readonly durable: boolean;
  /** The shopper asked for a service: what waited in memory is written, and writing goes on. */
  allowWrites(): Promise<unknown>;
  /** Resolves when all that was set so far is on the disk, or cannot be. */
  saved(): Promise<unknown>;
  /** Whether the personal tier may be used; until then, its keys hold nothing and take nothing. @default false */
  allowPersonal(isAllowed: boolean): void;
  /**
   * Removes everything from the disk and from memory, in every tab; from then on this is memory. This and the
   * methods below reject when the code for them cannot be fetched.
   */
  erase(): Promise<void>;
  /** The personal tier of all shoppers, in every tab; it is not allowed any more. */
  erasePersonal(): Promise<void>;
  /** Records of these kinds, of this shopper and of the shop, in every tab. */
  eraseKinds(kinds: readonly string[]): Promise<void>;
  /** This shopper has left: all of theirs, in every tab; from then on this is memory, and so are those. */
  erasePartition(): Promise<void>;
  /**
   * Whenever something is gone, by whichever tab: models must forget it too. After `all` and `partition` this
   * storage is memory, for good. `personal` also comes when the page returns from the back/forward cache, where
   * it heard nothing: what is allowed must be looked up again. The answer undoes it.
   */
  onGone(listener: (gone: Gone) => void): () => void;
  /** Everything that is held of this shopper and of the shop, as the privacy screen shows it. */
  inspect(): Promise<readonly Holding[]>;
  /** What a guest left here before this shopper signed in; null where there is no conversation. */
  findGuest(): Promise<GuestHolding | null>;
  /** Makes it this shopper's. Models do not know of it before they are made anew. */
  bringGuest(): Promise<void>;
  /** Closes the database handle. */
  dispose(): void;
}

/** What the storage and the code for its disk share. */
export interface StorageState {
  /** What this page has set; all there is when the disk fails. */
  readonly memory: Map<string, Kept>;
  /** Keys whose newest state is not on the disk yet, each with a mark of its last change. */
  readonly unsaved: Map<string, object>;
  readonly listeners: Set<(gone: Gone) => void>;
  mayWrite: boolean;
  mayKeepPersonal: boolean;
  /** The code for the disk is here. */
  isReady: boolean;
  /** Memory, for good. */
  isOff: boolean;
}

const createState = (isOff: boolean): StorageState => ({
  memory: new Map(),
  unsaved: new Map(),
  listeners: new Set(),
  mayWrite: false,
  mayKeepPersonal: false,
  isReady: false,
  isOff,
});

/**
 * Key-value storage over IndexedDB that never rejects, in a partition of its own for each shopper. Before
 * `allowWrites` it reads what an earlier visit left and writes nothing, not even an empty database; denied,
 * broken or silent storage becomes memory. The code for the disk is fetched when there is one, or may be.
 */
export function createStorage(options: StorageOptions): ShopbellStorage {
  const { name, mode, now = Date.now } = options;
  const state = createState(mode === 'memory');
  const { memory } = state;
  let existing: Promise<boolean> | undefined;
  const vault = createOnce(async () => (await import('./createVault')).createVault(options, state));
  const isThere = async () => state.mayWrite || (await (existing ??= databaseExists(name)));
  const reach = async () =>
    !state.isOff && (await isThere()) ? vault.get().catch(() => undefined) : undefined;
  const isForbidden = (key: string) => !state.mayKeepPersonal && isPersonal(key);
  const change = async (key: string) => {
    state.unsaved.set(key, {});
    if (state.mayWrite) await (await reach())?.save(key);
  };
  const saved = async () => state.mayWrite && (await reach())?.saveAll();

  return {
    ...beyond(vault.get),
    get durable() {
      return state.isReady && state.mayWrite && !state.isOff;
    },
    async get<T>(key: string) {
      if (isForbidden(key)) return undefined;
      const reached = await reach();
      return (reached ? await reached.get(key) : memory.get(key)?.value) as T | undefined;
    },
    async set(key, value) {
      if (isForbidden(key)) return;
      memory.set(key, { at: now(), value });
      await change(key);
    },
    delete(key) {
      memory.delete(key);
      return change(key);
    },
    async entries<T>(prefix: string) {
      const pairs = (await (await reach())?.entries(prefix)) ?? [...memory];
      return pairs.flatMap(([key, { value }]) =>
        key.startsWith(prefix) && !isForbidden(key) ? [[key, value as T] as const] : [],
      );
    },
    allowWrites() {
      state.mayWrite = true;
      return saved();
    },
    saved,
    allowPersonal(isAllowed) {
      state.mayKeepPersonal = isAllowed;
    },
    findGuest: async () => (await (await reach())?.findGuest()) ?? null,
    bringGuest: async () => (await reach())?.bringGuest(),
    onGone(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    dispose() {
      state.isOff = true;
      vault.ifAny((opened) => opened.dispose());
    },
  };
}

const beyond = (get: () => Promise<Vault>) => ({
  erase: async () => (await get()).erase({ scope: 'all' }),
  erasePersonal: async () => (await get()).erase({ scope: 'personal' }),
  erasePartition: async () => (await get()).erase({ scope: 'partition' }),
  eraseKinds: async (kinds: readonly string[]) => (await get()).erase({ scope: 'kinds', kinds }),
  inspect: async () => (await get()).inspect(),
});
