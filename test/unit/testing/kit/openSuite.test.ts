import { expect, onTestFinished, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import { memoryAdapter } from '../../../../src/adapters/memory';
import type { Adapter, Capability } from '../../../../src/contract/types';
import { buildMemoryWorld } from '../../../../src/testing/fake/buildMemoryWorld';
import { controlMemory } from '../../../../src/testing/fake/controlMemory';
import { createFakeBackend } from '../../../../src/testing/fake/createFakeBackend';
import { openSuite } from '../../../../src/testing/kit/openSuite';
import type { CreateSubject, World } from '../../../../src/testing/World';

/** A subject of these capabilities alone. */
const overMemory =
  (
    names: readonly Capability[],
    change: (adapter: Adapter, world: World) => Partial<World> = () => ({}),
  ): CreateSubject =>
  async () => {
    const memory = buildMemoryWorld();
    const world = controlMemory(memory);
    let changed: Partial<World> = {};
    return {
      adapter(context) {
        const whole = memoryAdapter(memory)(context);
        const ports = names.map((name) => [name, whole[name]] as const);
        const adapter: Adapter = { id: 'some', dispose: whole.dispose, ...Object.fromEntries(ports) };
        changed = change(adapter, world);
        return adapter;
      },
      get world() {
        return { ...world, ...changed };
      },
    };
  };

async function open(create: CreateSubject, capabilities: readonly Capability[]) {
  const suite = await openSuite('some', create, { capabilities, patienceMs: 300 });
  onTestFinished(suite.close);
  const row = (name: string) => suite.record().rows.find((each) => each.row === name);
  const play = (id: string) => suite.play(suite.cases.find((each) => each.id === id)!);
  return { suite, row, play };
}

test('a case that misses a member of the world fails and names it', async () => {
  const create = overMemory(['faq'], () => ({ seedFaq: undefined as never }));
  const { play } = await open(create, ['faq']);
  await expect(play('who knows the version is not told the list again')).rejects.toThrow(
    'The world has no seedFaq, which this case needs.',
  );
});

test('what not every world can do is not tried, and said so', async () => {
  const { suite, row } = await open(
    overMemory(['chat'], () => ({ advanceClock: undefined as never })),
    ['chat'],
  );
  expect(suite.cases.map(({ id }) => id)).not.toContain('a code that is too old opens nothing');
  expect(row('chat.resume')?.not).toEqual({ 'not tried': 1 });
});

test('without a transport its cases are neither played nor passed', async () => {
  const { suite, row } = await open(overMemory(['contact']), ['contact']);
  expect(suite.cases.some(({ isTransport }) => isTransport)).toBe(false);
  expect(row('contact · failures')).toEqual({
    row: 'contact · failures',
    passed: 0,
    failed: [],
    not: { 'no transport': 1 },
  });
});

test('optional methods that the adapter lacks are absent; so are those its backend has not', async () => {
  const lacking = overMemory(['catalog'], (adapter) => {
    delete (adapter.catalog as { related?: unknown }).related;
    return {};
  });
  expect((await open(lacking, ['catalog'])).row('catalog.related')?.not).toEqual({ absent: 2 });

  const { row } = await open(
    async (kit) => {
      const memory = buildMemoryWorld();
      const backend = createFakeBackend({
        memory,
        adapter(context) {
          const { lookup } = memoryAdapter(memory)(context).orders!;
          return {
            id: 'small',
            describe: async () => ({ protocol: 1, capabilities: ['orders'] }),
            orders: { lookupFields: ['email'], lookup: lookup! },
            dispose: () => {},
          };
        },
      });
      const endpoint = await kit.proxy(await backend.listen());
      return { adapter: httpAdapter({ endpoint }), world: backend.world };
    },
    ['orders'],
  );
  expect(row('orders.act')?.not).toEqual({ absent: 3 });
  expect(row('orders.lookup')?.not).toEqual({});
});

test('what the features promise is never absent', async () => {
  const create = overMemory(['chat'], (adapter) => {
    const refuse = () => Promise.reject(Object.assign(new Error('no'), { code: 'unsupported' }));
    Object.assign(adapter.chat!, { upload: refuse, transcript: refuse });
    return {};
  });
  const { row } = await open(create, ['chat']);
  expect(row('chat.upload')?.not).toEqual({});
  expect(row('chat.transcript')?.not).toEqual({ absent: 2 });
});

test('a rejection that nobody handles fails the case during which it came', async () => {
  const create = overMemory(['contact'], (adapter) => {
    const { ways } = adapter.contact!;
    Object.assign(adapter, {
      contact: {
        ways: (options: Parameters<typeof ways>[0]) => {
          void Promise.reject(new Error('left alone'));
          return ways(options);
        },
      },
    });
    return {};
  });
  const { play } = await open(create, ['contact']);
  // Vitest would take it for its own.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  onTestFinished(() => others.forEach((listener) => process.on('unhandledRejection', listener)));
  await expect(play('contact.ways answers in the shape of the contract')).rejects.toThrow(
    'A rejection was left unhandled.',
  );
});

test('a subject that cannot be made leaves nothing open', async () => {
  let isClosed = false;
  const create: CreateSubject = async () => ({
    adapter: () => ({ id: 'x', describe: () => Promise.reject(new Error('down')), dispose: () => {} }),
    world: { close: async () => void (isClosed = true) },
  });
  await expect(openSuite('x', create, { capabilities: [] })).rejects.toThrow('down');
  expect(isClosed).toBe(true);
});
