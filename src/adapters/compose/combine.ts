import type { Adapter, AdapterFactory, CallOptions, Capability } from '../../contract/types';
import { CAPABILITIES } from '../../contract/types/common';
import { chainPort } from './combine/chainPort';
import { createOwners } from './combine/createOwners';
import { createParts, type Part } from './combine/createParts';
import { describeParts } from './combine/describeParts';
import type { Merged } from './merge';

/** One adapter, or several of which the first that answers counts. */
export type Sources = AdapterFactory | readonly AdapterFactory[];

/** Which adapters answer for which capability. */
export type Combination = {
  readonly [Name in Capability]?: Name extends 'faq' | 'catalog' ? Sources | Merged : Sources;
};

export interface CombineOptions {
  /** @default combine */
  readonly id?: string;
}

/**
 * Several adapters as one, routed by capability; each factory is made once, however often it is named. A
 * list falls back in order for reads, never for writes. Each adapter has a breaker: after five failures in
 * a row that mean its backend is not there, it is left alone for 30 s, and nobody else is held up.
 */
export function combine(combination: Combination, { id = 'combine' }: CombineOptions = {}): AdapterFactory {
  return (context): Adapter => {
    const made = createParts(Object.values(combination).flatMap(listFactories), context);
    const parts = [...made.values()];
    const routes = new Map<Capability, readonly Part[]>();
    for (const name of CAPABILITIES) {
      const named = listFactories(combination[name]).flatMap((factory) => made.get(factory) ?? []);
      const able = [...new Set(named)].filter(({ adapter }) => adapter[name]);
      if (able.length > 0) routes.set(name, able);
    }
    const owners = createOwners();
    const ports = [...routes].map(([name, able]) => {
      const merged = findMerged(combination[name]);
      return [name, merged ? merged.join(name, able) : chainPort(name, able, owners)];
    });
    const whole: Adapter = {
      id,
      ...(parts.some(({ adapter }) => adapter.describe) && {
        describe: (options: CallOptions) => describeParts(routes, options),
      }),
      ...(Object.fromEntries(ports) as Partial<Adapter>),
      dispose: () => parts.forEach(disposeQuietly),
    };
    return [...routes].reduce(
      (adapter, [name, able]) => findMerged(combination[name])?.complete(adapter, name, able) ?? adapter,
      whole,
    );
  };
}

/** One that breaks while it is freed must not keep the others from it. */
function disposeQuietly({ adapter }: Part): void {
  try {
    adapter.dispose();
  } catch {
    // Nobody is left who could do something about it.
  }
}

function listFactories(sources: Sources | Merged = []): readonly AdapterFactory[] {
  if (typeof sources === 'function') return [sources];
  return findMerged(sources)?.merged ?? (sources as readonly AdapterFactory[]);
}

const findMerged = (sources: Sources | Merged | undefined): Merged | undefined =>
  sources && 'merged' in sources ? sources : undefined;
