import { computed, signal, type ReadonlySignal } from '@preact/signals-core';

export interface Place {
  /** Name of a screen, e.g. `home` or `track`. */
  readonly screen: string;
  readonly params?: unknown;
}

export interface Route {
  readonly place: ReadonlySignal<Place>;
  readonly canGoBack: ReadonlySignal<boolean>;
  /** Goes to a screen; `home` starts afresh, the current screen is replaced rather than stacked. */
  navigate(screen: string, params?: unknown): void;
  back(): void;
}

const HOME: Place = { screen: 'home' };

/** Where the shopper is in the panel, and the way back. Always starts and ends at home. */
export function createRoute(): Route {
  const stack = signal<readonly Place[]>([HOME]);
  const place = computed(() => stack.value.at(-1) ?? HOME);
  return {
    place,
    canGoBack: computed(() => stack.value.length > 1),
    navigate(screen, params) {
      if (screen === HOME.screen) stack.value = [HOME];
      else {
        const kept = stack.peek().filter((earlier) => earlier.screen !== screen);
        stack.value = [...kept, { screen, params }];
      }
    },
    back() {
      if (stack.peek().length > 1) stack.value = stack.peek().slice(0, -1);
    },
  };
}
