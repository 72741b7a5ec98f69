import type { ConsentSourceName, ConsentState } from '../../contract/consent';

/** A consent tool on the page. It belongs to somebody else: each of these may throw what the tool throws. */
export interface ConsentSource {
  readonly name: ConsentSourceName;
  /** The tool itself, where it is on the page. */
  find(): unknown;
  /** What the tool says now; `unknown` while it has not been asked, has not answered or the shopper has not decided. */
  read(): ConsentState;
  /** Calls the listener when the tool tells of a change; the answer undoes it. */
  watch(listener: () => void): () => void;
}

/** The page's globals, as its scripts have left them. */
export type Globals = Readonly<Record<string, unknown>>;

/** The member of what may be anything. */
export const member = (thing: unknown, name: string): unknown =>
  (thing as Globals | null | undefined)?.[name];

/** What it gives; undefined where it throws. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
