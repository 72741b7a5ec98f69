import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort, signInAtDesk, spawnServer } from '../test/support/spawnServer';
import { measureConversations } from './measureConversations';

const MANY = 1000;
const ROUNDS = 3;
const MEGABYTE = 1024 ** 2;
/** One address may not do that in a shop. */
const WITHOUT_LIMITS = { SHOPBELL_LIMITS: 'off' };

/** `npm run bench -- conversations`: a thousand open streams on one server process beside a single one. */
export async function runConversations(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'shopbell-bench-'));
  const server = await spawnServer(await findPort(), data, WITHOUT_LIMITS);
  try {
    const desk = await signInAtDesk(server.url);
    const memory: number[] = [];
    const whileOpen = () => void memory.push((server.memory() ?? 0) / MEGABYTE);
    const { httpAdapter } = await import('shopbell/adapters/http');
    const subject = { factory: httpAdapter({ endpoint: `${server.url}/shopbell/v1` }), desk };
    const one = await measureConversations(subject, { name: 'one', conversations: 1, rounds: 50, whileOpen });
    const many = await measureConversations(subject, {
      name: 'many',
      conversations: MANY,
      rounds: ROUNDS,
      whileOpen,
    });
    const [few = 0, all = 0] = memory;
    const times = (value: number) => (value / one.p50).toFixed(1).padStart(8);
    console.log(`
conversations with open streams on one server process (PGlite)

                                             1     ${MANY}
messages sent                       ${`${one.sent}`.padStart(10)}${`${many.sent}`.padStart(9)}
lost / doubled / out of order       ${`${one.lost}/${one.doubled}/${one.disordered}`.padStart(10)}${`${many.lost}/${many.doubled}/${many.disordered}`.padStart(9)}
agent’s call → shopper’s stream, p50  ${times(one.p50)}${times(many.p50)}   × one conversation’s (${one.p50.toFixed(1)} ms)
agent’s call → shopper’s stream, p95  ${times(one.p95)}${times(many.p95)}
memory of the server                ${`${few.toFixed(0)} MB`.padStart(10)}${`${all.toFixed(0)} MB`.padStart(9)}
`);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
