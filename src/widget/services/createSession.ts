import { signal, type ReadonlySignal } from '@preact/signals';
import type { Identity } from '../../contract/types';

/** Who the shopper is on this page, by what the merchant says; outlives the services that are started for them. */
export interface Session {
  readonly identity: ReadonlySignal<Identity | null>;
  /** From now on; whoever was started for somebody else must be started anew. */
  set(identity: Identity | null): void;
}

export function createSession(): Session {
  const identity = signal<Identity | null>(null);
  return {
    identity,
    set(next) {
      identity.value = next;
    },
  };
}
