import { signal, type ReadonlySignal } from '@preact/signals';
import type { GuestHolding } from '../../browser/storage/guestPartition';
import type { Plugin } from '../../contract/plugin';
import { guest as strings, type GuestKey } from '../../locales/en/guest';

export interface BringAlongModel {
  readonly holding: GuestHolding;
  readonly state: ReadonlySignal<'asked' | 'coming' | 'left'>;
  bring(): void;
  leave(): void;
}

interface BringPorts {
  readonly holding: GuestHolding;
  /** Moves what the guest left, and shows it. */
  bring(): Promise<void>;
  /** The shopper is not asked again about this one. */
  leave(): Promise<void>;
}

/** The question to a shopper who has just signed in, as a card on the home screen and in the conversation. */
export function createBringAlong({ holding, bring, leave }: BringPorts): Plugin<BringAlongModel, GuestKey> {
  const load = async () => (await import('./BringAlongCard')).BringAlongCard;
  return {
    id: 'guest',
    strings,
    createModel() {
      const state = signal<'asked' | 'coming' | 'left'>('asked');
      return {
        holding,
        state,
        bring() {
          state.value = 'coming';
          void bring();
        },
        leave() {
          state.value = 'left';
          void leave();
        },
      };
    },
    slots: { 'home.top': load, conversation: load },
  };
}
