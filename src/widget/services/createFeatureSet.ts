import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Plugin } from '../../contract/plugin';
import type { Route } from '../../core/createRoute';
import type { RegistryLine } from '../registry';
import type { ActivePlugin } from '../shell/ShellModel';

interface FeatureSetPorts {
  /** Features that the backend carries now. */
  readonly lines: ReadonlySignal<readonly RegistryLine[]>;
  readonly active: Signal<readonly ActivePlugin[]>;
  readonly route: Route;
  isPossible(plugin: Plugin): boolean;
  activate(plugin: Plugin): ActivePlugin;
}

export interface FeatureSet {
  /** Fetches and starts what is missing; a feature that fails is left out until the next time. */
  update(): Promise<void>;
  use(plugin: Plugin): void;
  dispose(): void;
}

/** The features that run. One whose capability is gone keeps its model, but is not on the screen. */
export function createFeatureSet(ports: FeatureSetPorts): FeatureSet {
  const { active, lines, route, isPossible, activate } = ports;
  const running = new Map<RegistryLine, ActivePlugin>();
  const used: ActivePlugin[] = [];
  let isDisposed = false;
  const all = () => [...running.values(), ...used];

  const show = () => {
    const offered = lines.peek().flatMap((line) => running.get(line) ?? []);
    active.value = [...offered, ...used].filter(({ plugin }) => isPossible(plugin));
    const { screen } = route.place.peek();
    const hasScreen = ({ plugin }: ActivePlugin) => plugin.screens?.[screen];
    if (all().some(hasScreen) && !active.peek().some(hasScreen)) route.navigate('home');
  };
  return {
    async update() {
      const missing = lines.peek().filter((line) => !running.has(line));
      const doors = await Promise.allSettled(missing.map((line) => line.load()));
      if (isDisposed) return;
      missing.forEach((line, at) => {
        const door = doors[at];
        const isNew = door?.status === 'fulfilled' && !running.has(line);
        if (isNew && isPossible(door.value)) running.set(line, activate(door.value));
      });
      show();
    },
    use(plugin) {
      if (isPossible(plugin)) used.push(activate(plugin));
      show();
    },
    dispose() {
      isDisposed = true;
      for (const { plugin, model } of all()) plugin.dispose?.(model);
    },
  };
}
