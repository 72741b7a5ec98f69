/** One kind of thing on this device, for the shopper to see. */
export interface DeviceHolding {
  /** Kind as the data map names it, e.g. `conversation`. */
  readonly kind: string;
  readonly count: number;
  /** Bytes of its JSON. */
  readonly bytes: number;
  /** When the oldest was stored; milliseconds since the epoch. */
  readonly oldest: number;
}

export interface EraseOutcome {
  /** Whether the shop's side has erased too; `unasked` where it was not asked or keeps nothing. */
  readonly server: 'erased' | 'failed' | 'unasked';
}

/** What the widget keeps about this shopper, here and at the shop. */
export interface Device {
  list(): Promise<readonly DeviceHolding[]>;
  /** Everything as JSON: each record with its kind, and what the shop's side holds where it can say. */
  export(): Promise<Readonly<Record<string, unknown>>>;
  /** Removes everything here, in every tab; with `server` the shop is asked to do the same first. */
  erase(options?: { readonly server?: boolean }): Promise<EraseOutcome>;
}
