import type { SchemaName } from '../../contract/protocol';
import type { CallOptions, Capability } from '../../contract/types';
import type { CaseContext, WorldMember } from '../kit/Case';

/** One method of the contract, and how to call it so that it must work. */
export interface Probe {
  readonly capability: Capability;
  readonly method: string;
  readonly needs?: readonly WorldMember[];
  /** Shape of the answer; in brackets: of each item. */
  readonly answer: SchemaName | readonly [SchemaName] | 'nothing' | 'file';
  /** The contract lets an adapter leave it out. */
  readonly isOptional?: true;
  /** What is not there is null, not an error. */
  readonly isNullable?: true;
  /** Goes on until aborted and takes lost streams up again by itself. */
  readonly isLasting?: true;
  /** Readies the world and answers the call; each call has new keys. */
  readonly prepare: (context: CaseContext) => Promise<ProbeCall>;
}

export type ProbeCall = (options: CallOptions) => Promise<unknown>;

/** The line of the matrix about this method. */
export function nameOf({ capability, method }: Pick<Probe, 'capability' | 'method'>): string {
  return `${capability}.${method}`;
}
