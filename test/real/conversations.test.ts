import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureConversations } from '../../bench/measureConversations';
import { httpAdapter } from '../../src/adapters/http';
import { createTestDatabase } from '../support/createTestDatabase';
import { findPort, signInAtDesk, spawnServer } from '../support/spawnServer';

const LOAD = { name: 'many', conversations: 1000, rounds: 2 };
const WITHOUT_LIMITS = { SHOPBELL_LIMITS: 'off', SHOPBELL_LOG_LEVEL: 'warn' };

async function check(env: Readonly<Record<string, string>>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'shopbell-load-'));
  const server = await spawnServer(await findPort(), data, { ...WITHOUT_LIMITS, ...env });
  try {
    const desk = await signInAtDesk(server.url);
    const factory = httpAdapter({ endpoint: `${server.url}/shopbell/v1` });
    const figures = await measureConversations({ factory, desk }, LOAD);
    expect(figures).toMatchObject({
      conversations: LOAD.conversations,
      sent: LOAD.conversations * LOAD.rounds,
      lost: 0,
      doubled: 0,
      disordered: 0,
    });
  } finally {
    await server.stop('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

test('a thousand conversations with open streams on one process, PGlite: every message arrives once, in order', async () => {
  await check({});
}, 300_000);

test('a thousand conversations with open streams on one process, PostgreSQL: every message arrives once, in order', async () => {
  const database = await createTestDatabase();
  await check({ DATABASE_URL: database.url });
  await database.drop();
}, 300_000);
