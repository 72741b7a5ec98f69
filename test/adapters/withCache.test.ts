import { withCache } from '../../src/adapters/compose/withCache';
import { httpAdapter } from '../../src/adapters/http';
import { CAPABILITIES } from '../../src/contract/types/common';
import { createFakeBackend } from '../../src/testing/fake/createFakeBackend';
import { createMemorySubject } from '../../src/testing/fake/createMemorySubject';
import { testAdapter } from '../../src/testing/testAdapter';

testAdapter('withCache(memory)', createMemorySubject(withCache), { capabilities: CAPABILITIES });
testAdapter(
  'withCache(http), fake backend',
  async (kit) => {
    const backend = createFakeBackend();
    const endpoint = await kit.proxy(await backend.listen());
    return { adapter: withCache(httpAdapter({ endpoint })), world: backend.world };
  },
  { capabilities: CAPABILITIES },
);
