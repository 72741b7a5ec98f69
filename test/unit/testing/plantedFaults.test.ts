import { describe, expect, test, vi } from 'vitest';
import { httpAdapter } from '../../../src/adapters/http';
import { memoryAdapter } from '../../../src/adapters/memory';
import { CAPABILITIES } from '../../../src/contract/types/common';
import { buildMemoryWorld } from '../../../src/testing/fake/buildMemoryWorld';
import { controlMemory } from '../../../src/testing/fake/controlMemory';
import { createFakeBackend } from '../../../src/testing/fake/createFakeBackend';
import { openSuite, type SuiteOptions } from '../../../src/testing/kit/openSuite';
import type { CreateSubject } from '../../../src/testing/World';
import { FAULTS, type PlantedFault } from './faults';
import { TRANSPORT_FAULTS, type TransportFault } from './transportFaults';

// Each opens a suite of its own, which asks its backend some two hundred times.
vi.setConfig({ testTimeout: 30_000 });

/** What is waited for in vain need not be waited for long. */
const patienceMs = 400;
/** What an adapter over a world without an assistant declares. */
const IN_MEMORY = { capabilities: CAPABILITIES.filter((name) => name !== 'assistant') };

/** What the kit says of these rules, in their order: null where one holds. */
async function play(
  create: CreateSubject,
  ids: readonly string[],
  options: Partial<SuiteOptions> = {},
): Promise<readonly (string | null)[]> {
  const suite = await openSuite('planted', create, { capabilities: CAPABILITIES, ...options });
  const told: (string | null)[] = [];
  try {
    for (const id of ids) {
      const found = suite.cases.find((each) => each.id === id);
      if (!found) throw new Error(`The kit does not play "${id}".`);
      const outcome = suite.play(found).then(
        () => null,
        (error: unknown) => String(error),
      );
      told.push(await outcome);
    }
  } finally {
    await suite.close();
  }
  return told;
}

const overMemory =
  (plant: PlantedFault['plant'] = () => ({})): CreateSubject =>
  async () => {
    const world = buildMemoryWorld();
    delete world.assistant;
    return {
      adapter(context) {
        const adapter = memoryAdapter(world)(context);
        return { ...adapter, ...plant(adapter, { context, world }) };
      },
      world: controlMemory(world),
    };
  };

const overHttp =
  ({ spoil, plant, serve }: Partial<TransportFault> = {}): CreateSubject =>
  async (kit) => {
    const memory = buildMemoryWorld();
    const backend = createFakeBackend({
      memory,
      adapter(context) {
        const adapter = memoryAdapter(memory)(context);
        return { ...adapter, ...serve?.(adapter) };
      },
    });
    const endpoint = await kit.proxy(await backend.listen());
    return {
      adapter(context) {
        const adapter = httpAdapter({ endpoint })({ ...context, ...spoil?.(context) });
        return { ...adapter, ...plant?.(adapter) };
      },
      world: backend.world,
    };
  };

describe('a fault that was planted is found by the rule it breaks', () => {
  test.each(FAULTS)('$name', async ({ plant, caughtBy }) => {
    expect(await play(overMemory(plant), [caughtBy], { ...IN_MEMORY, patienceMs })).not.toEqual([null]);
  });
  test.each(TRANSPORT_FAULTS)('$name', async (fault) => {
    expect(await play(overHttp(fault), [fault.caughtBy], { patienceMs })).not.toEqual([null]);
  });
});

describe('without a fault the same rules hold', () => {
  const rules = (faults: readonly { readonly caughtBy: string }[]) => [
    ...new Set(faults.map(({ caughtBy }) => caughtBy)),
  ];
  const holds = (ids: readonly string[]) => ids.map(() => null);
  test('in memory', async () => {
    expect(await play(overMemory(), rules(FAULTS), IN_MEMORY)).toEqual(holds(rules(FAULTS)));
  });
  test('over HTTP', async () => {
    expect(await play(overHttp(), rules(TRANSPORT_FAULTS))).toEqual(holds(rules(TRANSPORT_FAULTS)));
  });
});
