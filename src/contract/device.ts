import type { ConsentEntry, ConsentState } from './consent';
import type { PrivacyExport } from './types';

/** One record as it is stored. */
export interface HeldRecord {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly value: unknown;
}

/** One kind of thing on this device, for the shopper to see. */
export interface DeviceHolding {
  /** Kind as the data map names it, e.g. `conversation`. */
  readonly kind: string;
  /** `functional`, `personal`, or `shop` for what is not about the shopper. */
  readonly tier: string;
  /** Days after which a record is gone by itself. */
  readonly ttlDays: number;
  /** Bytes of its JSON. */
  readonly bytes: number;
  /** Newest first, at least one. */
  readonly records: readonly HeldRecord[];
}

/** What is held of the shopper, as JSON. Secrets are named, not written out. */
export type DeviceCopy = Readonly<{
  /** ISO 8601. */
  createdAt: string;
  /** By kind; times are ISO 8601. */
  device: Readonly<Record<string, readonly { readonly at: string; readonly value: unknown }[]>>;
  consent: { readonly personal: ConsentState; readonly log: readonly ConsentEntry[] };
  /** What the shop's side holds; `unasked` where it cannot say. */
  shop: PrivacyExport | 'failed' | 'unasked';
}>;

export interface EraseOptions {
  /** The shop is asked to do the same, first. */
  readonly server?: boolean;
  /** Only these kinds of things on the device. @default all */
  readonly kinds?: readonly string[];
}

export interface EraseOutcome {
  /**
   * Whether the shop's side has erased too; `unasked` where it was not asked or keeps nothing. After `failed`
   * nothing is erased here either: what is here proves to the shop whose data it is.
   */
  readonly server: 'erased' | 'failed' | 'unasked';
}

/** What the widget keeps about this shopper, here and at the shop. */
export interface Device {
  /** Whether what is listed outlives the page. */
  readonly isKept: boolean;
  list(): Promise<readonly DeviceHolding[]>;
  export(): Promise<DeviceCopy>;
  /** Removes it here, from memory and in every tab. */
  erase(options?: EraseOptions): Promise<EraseOutcome>;
  /**
   * Calls whenever something is erased, in this tab or another: what is still in memory of a kind for which
   * `isGone` says yes must go too. The answer undoes it.
   */
  onErase(forget: (isGone: (kind: string) => boolean) => void): () => void;
}
