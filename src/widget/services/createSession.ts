import { signal, type ReadonlySignal } from '@preact/signals';
import type { SignedIn } from '../../core/identity/parseIdentity';

/** Services that run for the shopper of the session. */
export interface Occupant {
  /** The shopper goes: what waits is sent for two seconds at most, then nothing of them is left on the device. */
  leave(): Promise<void>;
}

/** Who the shopper is on this page, by what the merchant says; outlives the services that are started for them. */
export interface Session {
  readonly identity: ReadonlySignal<SignedIn | null>;
  /** Another tab belongs to somebody else by now: this page stores nothing more until it says anew who is here. */
  isSucceeded: boolean;
  /** Services that are being started or run. */
  running: Promise<Occupant> | undefined;
  /** The code for a change that the page has asked for already. */
  arriving: Promise<unknown> | undefined;
  /** Changes come one after the other: the end of the last. */
  turn: Promise<unknown>;
  /** From now on; whoever was started for somebody else must be started anew. */
  set(identity: SignedIn | null): void;
}

export function createSession(): Session {
  const identity = signal<SignedIn | null>(null);
  return {
    identity,
    isSucceeded: false,
    running: undefined,
    arriving: undefined,
    turn: Promise.resolve(),
    set(next) {
      this.isSucceeded = false;
      identity.value = next;
    },
  };
}
