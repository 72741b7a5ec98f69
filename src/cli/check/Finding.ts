/**
 * How bad it is: with an error a shopper misses something or sees something wrong; a warning works, but
 * hardly as meant; advice would make it better.
 */
export const LEVELS = ['error', 'warning', 'advice'] as const;
export type Level = (typeof LEVELS)[number];

/** One thing that was found. */
export interface Finding {
  readonly level: Level;
  /** Name of the kind of finding, e.g. `faq.duplicate-id`; stays the same between versions. */
  readonly rule: string;
  /** Where: a place in the file such as `items[3].answer`, or a call such as `GET /faq`. */
  readonly path: string;
  /** Id or title of the entry it is about. */
  readonly entry?: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What a shopper sees because of it. */
  readonly shopper?: string;
  /** What to do. */
  readonly mend?: string;
  /** The lines it is about, as they stand in the file. */
  readonly excerpt?: string;
}

export const FILE_KINDS = ['faq', 'catalog', 'lists', 'contact'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export type Kind = FileKind | 'endpoint' | 'page';

/** What was found in a file or at an endpoint. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** What a shopper sees of it, line by line. */
  readonly sees: readonly string[];
}

/** All about one target. */
export interface TargetReport extends Checked {
  readonly target: string;
  /** Null when it could not be told. */
  readonly kind: Kind | null;
  /** False when the file could not be read or the host did not answer. */
  readonly isReached: boolean;
}

/** What every check is given. */
export interface CheckContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Leaves nothing out, however long it takes. */
  readonly isThorough: boolean;
  /** Title of each product by id, where a catalog is checked along. */
  readonly catalog?: ReadonlyMap<string, string>;
  /** Tells how far a long piece of work has come. */
  progress(what: string, done: number, total: number): void;
}

/** A part of the file together with its place. */
export interface Located<T> {
  readonly value: T;
  readonly path: string;
}
