import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restartMidStream, type RestartPlan } from '../support/restartMidStream';
import { createTestDatabase } from '../support/createTestDatabase';

const RESTARTS = 20;
let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'shopbell-restart-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function check(plan: Omit<RestartPlan, 'restarts' | 'data'>): Promise<void> {
  const { heard, stored, acknowledged } = await restartMidStream({ ...plan, restarts: RESTARTS, data });
  expect(stored.length).toBe((RESTARTS + 1) * 8);
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored).toEqual(expect.arrayContaining([...acknowledged]));
  expect(heard).toEqual(stored);
}

test('asked to stop twenty times mid-stream, PGlite: no gap, no double', async () => {
  await check({ signal: 'SIGTERM' });
}, 300_000);

test('killed twenty times mid-stream, PostgreSQL: no gap, no double', async () => {
  const database = await createTestDatabase();
  await check({ signal: 'SIGKILL', env: { DATABASE_URL: database.url } });
  await database.drop();
}, 300_000);
