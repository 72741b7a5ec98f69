export interface PageAdapterOptions {
  /**
   * Whether the shopper agreed that what was looked at may be kept on the device. Asked before every read
   * and write; while it says no, only the pages seen since this one was loaded are known, in memory.
   * @default never
   */
  readonly mayRemember?: () => boolean;
  /**
   * Calls the listener when `mayRemember` says something else than before; the answer undoes it. After a no,
   * nothing is known any more but what the page shows at that moment.
   */
  readonly onConsent?: (listener: () => void) => () => void;
}
