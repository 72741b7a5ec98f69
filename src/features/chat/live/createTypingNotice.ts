import type { Clock } from '../../../contract/types';

/** Typing counts as stopped after this long without a key. */
const QUIET_MS = 4000;

interface TypingPorts {
  readonly clock: Clock;
  send(on: boolean): Promise<void> | undefined;
}

export interface TypingNotice {
  set(on: boolean): void;
  dispose(): void;
}

/** Says that the shopper types at most once a pause, and that they stopped. */
export function createTypingNotice({ clock, send }: TypingPorts): TypingNotice {
  let isOn = false;
  let cancel = () => {};
  const change = (on: boolean) => {
    if (on === isOn) return;
    isOn = on;
    void send(on)?.catch(() => {});
  };
  return {
    set(on) {
      cancel();
      change(on);
      if (on) cancel = clock.after(QUIET_MS, () => change(false));
    },
    dispose: () => cancel(),
  };
}
