import { CAPABILITIES } from '../../../src/contract/types/common';
import { testAdapter } from '../../../src/testing/testAdapter';
import { createServerWorld } from '../../support/createServerWorld';
import { createTestDatabase } from '../../support/createTestDatabase';

testAdapter(
  'http, reference server on PostgreSQL',
  async (kit) => {
    const database = await createTestDatabase();
    const { adapter, world } = await createServerWorld({ environment: { databaseUrl: database.url } })(kit);
    const close = () => world.close().then(database.drop);
    return { adapter, world: { ...world, close } };
  },
  { capabilities: CAPABILITIES },
);
