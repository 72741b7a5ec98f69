import { memoryAdapter } from '../../src/adapters/memory';
import { CAPABILITIES } from '../../src/contract/types/common';
import { controlMemory } from '../../src/testing/fake/controlMemory';
import { buildMemoryWorld } from '../../src/testing/fake/buildMemoryWorld';
import { testAdapter } from '../../src/testing/testAdapter';

testAdapter(
  'memory',
  async () => {
    const world = buildMemoryWorld();
    return { adapter: memoryAdapter(world), world: controlMemory(world) };
  },
  { capabilities: CAPABILITIES },
);
