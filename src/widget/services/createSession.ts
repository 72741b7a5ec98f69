import { signal, type ReadonlySignal } from '@preact/signals';
import type { Identity } from '../../contract/types';

/** Who the shopper is on this page, by what the merchant says; outlives the services that are started for them. */
export interface Session {
  readonly identity: ReadonlySignal<Identity | null>;
  /** Another tab belongs to somebody else by now: this page stores nothing more until it says anew who is here. */
  readonly isSucceeded: boolean;
  /** From now on; whoever was started for somebody else must be started anew. */
  set(identity: Identity | null): void;
  succeed(): void;
}

export function createSession(): Session {
  const identity = signal<Identity | null>(null);
  let isSucceeded = false;
  return {
    identity,
    get isSucceeded() {
      return isSucceeded;
    },
    set(next) {
      isSucceeded = false;
      identity.value = next;
    },
    succeed() {
      isSucceeded = true;
    },
  };
}
