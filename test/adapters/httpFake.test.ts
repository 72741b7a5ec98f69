import { httpAdapter } from '../../src/adapters/http';
import { CAPABILITIES } from '../../src/contract/types/common';
import { createFakeBackend } from '../../src/testing/fake/createFakeBackend';
import { testAdapter } from '../../src/testing/testAdapter';

testAdapter(
  'http, fake backend',
  async (kit) => {
    const backend = createFakeBackend();
    const endpoint = await kit.proxy(await backend.listen());
    return { adapter: httpAdapter({ endpoint }), world: backend.world };
  },
  { capabilities: CAPABILITIES },
);
