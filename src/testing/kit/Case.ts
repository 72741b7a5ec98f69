import type { ErrorCode } from '../../contract/errors';
import type { SchemaName } from '../../contract/protocol';
import type { Adapter, CallOptions, Capability, Identity } from '../../contract/types';
import type { ProxyControl } from '../proxy/ProxyControl';
import type { World } from '../World';
import type { KitClock } from './createKitClock';

export type WorldMember = Exclude<keyof World, 'close'>;

/** What a case has to work with; all that it opens is closed after it. */
export interface CaseContext {
  /** The members that the case needs are there. */
  readonly world: Required<World>;
  /** Made for this case, with storage of its own. */
  readonly adapter: Adapter;
  /** Another adapter over the same storage: a second tab, or the next visit. */
  openTab(): Adapter;
  /** An adapter with storage of its own: somebody else's browser. */
  openVisitor(): Adapter;
  /** The clock of all adapters of this case. */
  readonly clock: KitClock;
  /** What stands between adapter and backend. Throws where there is no transport. */
  readonly proxy: ProxyControl;
  /** Options with a signal that aborts when the case is over. */
  options(given?: Partial<CallOptions>): CallOptions;
  /** A word of small letters that nobody used before. */
  word(): string;
  /** Digits that nobody used before. */
  digits(): string;
  /** Who signed in, by the world; the token is a secret. */
  signIn(shopperId: string): Promise<Identity>;
  /** From now on no error may hold this text. */
  keepSecret(text: string): void;
  /** The error that a call ends with: one of the codes, nothing but an AdapterError, without secrets. */
  refused(call: () => Promise<unknown>, ...codes: readonly ErrorCode[]): Promise<KitError>;
  /** An error that was caught, once it is known to be what `refused` accepts. */
  verify(error: unknown, ...codes: readonly ErrorCode[]): KitError;
  /** Fails unless the answer fits the schema and is plain data. */
  fits(schema: SchemaName, answer: unknown): void;
  /** Waits until the condition holds, and fails with these words when it does not in time. */
  until(what: string, condition: () => boolean | Promise<boolean>): Promise<void>;
}

/** An error as the contract has it, wherever its class comes from. */
export interface KitError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

/** One thing that must hold, as data. */
export interface Case {
  /** The rule, in words; unique. */
  readonly id: string;
  /** The line of the matrix. */
  readonly row: string;
  /** Absent: it is about every adapter. */
  readonly capability?: Capability;
  /** Methods without which there is nothing to test, e.g. `chat.upload`. */
  readonly methods?: readonly string[];
  /** Members of the world that must be there. */
  readonly needs?: readonly WorldMember[];
  /** Members that not every backend can have: without them it is "not tried". */
  readonly wants?: readonly WorldMember[];
  /** Only where something travels between adapter and backend. */
  readonly isTransport?: true;
  /** Only for adapters that declare it, e.g. a direction of history. */
  readonly appliesTo?: (adapter: Adapter) => boolean;
  readonly run: (context: CaseContext) => Promise<void>;
}
