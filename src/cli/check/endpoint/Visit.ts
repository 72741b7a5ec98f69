import type { Adapter, CallOptions, Description } from '../../../contract/types';
import type { CheckContext } from '../Finding';
import type { Answer } from './Answer';
import type { Probe } from './createProbe';

export interface EndpointOptions {
  /** The shop's pages, e.g. `https://shop.example`; absent when not told. */
  readonly origin?: string;
  /** An order that is there, with one factor that proves it. */
  readonly order?: OrderProof;
  /** Uses up tries to see whether there is a limit. */
  readonly mayUseUpTries: boolean;
  /** Opens a conversation and asks the assistant. */
  readonly mayWrite: boolean;
  readonly timeoutMs: number;
}

export interface OrderProof {
  readonly number: string;
  readonly email?: string;
  readonly phone?: string;
  readonly postcode?: string;
}

/** What the widget's own client made of a call, and what came over the wire. */
export interface Asked<T> {
  /** Absent when the client refused the answer. */
  readonly value?: T;
  /** The code of the refusal. */
  readonly code?: string;
  /** The last answer; absent when there was none. */
  readonly answer?: Answer;
}

/** A call at an endpoint that has said what it is. */
export interface Visit {
  readonly description: Description;
  readonly options: EndpointOptions;
  readonly context: CheckContext;
  /** Asks plainly, whatever it is. */
  readonly probe: Probe;
  /** Asks as the widget does. Answers null where the client cannot ask that. */
  ask<T>(call: (adapter: Adapter, options: CallOptions) => Promise<T> | undefined): Promise<Asked<T> | null>;
  has(capability: string): boolean;
}
