import { memoryAdapter } from '../../adapters/memory/memoryAdapter';
import type { AdapterFactory } from '../../contract/types';
import type { CreateSubject } from '../World';
import { buildMemoryWorld } from './buildMemoryWorld';
import { controlMemory } from './controlMemory';

/** The memory adapter as a subject of the kit, maybe with another adapter around it, which is then what is tested. */
export function createMemorySubject(
  wrap: (factory: AdapterFactory) => AdapterFactory = (factory) => factory,
): CreateSubject {
  return async () => {
    const world = buildMemoryWorld();
    return { adapter: wrap(memoryAdapter(world)), world: controlMemory(world) };
  };
}
