import type { ParseArgsConfig } from 'node:util';
import type { ExitCode } from './exitCodes';
import type { System } from './System';

/** One flag of a command, as `--help` lists it. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What stands after the flag in the help, e.g. `NUMBER`. */
  readonly value?: string;
  readonly about: string;
  /** The only values allowed. */
  readonly words?: readonly string[];
}

export type Flags = Readonly<Record<string, Flag>>;
export type FlagValues = Readonly<Record<string, string | boolean | undefined>>;

export interface Invocation {
  readonly flags: FlagValues;
  readonly targets: readonly string[];
  readonly system: System;
}

/** A command of `shopbell`. */
export interface Command {
  readonly name: string;
  /** Arguments in the help, e.g. `TARGET…`. */
  readonly usage: string;
  readonly about: string;
  readonly flags: Flags;
  /** More lines for its help. */
  readonly notes: readonly string[];
  run(invocation: Invocation): Promise<ExitCode>;
}

/** The flags as `node:util` parseArgs wants them. */
export function toParseOptions(flags: Flags): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(Object.entries(flags).map(([name, { type }]) => [name, { type }]));
}
