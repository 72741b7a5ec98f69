import { seedDemo } from '../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../demo/server/limits/parseLimits';
import { startServer } from '../demo/server/startServer';
import { measureLookupTiming } from './measureLookupTiming';

const TRIES = 2000;
const MOST = 55;

/** `npm run bench -- lookup`: whether the time of a refused look-up tells if the order exists. */
export async function runLookup(): Promise<void> {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    seed: seedDemo,
    environment: { limits: NO_LIMITS, logLevel: 'silent' },
  });
  try {
    const endpoint = `${server.url}/shopbell/v1`;
    const { unknown, wrong, auc } = await measureLookupTiming(endpoint, { tries: TRIES, known: '20418' });
    console.log(`
a refused look-up, ${TRIES} tries in random order, without limits

                                     median ms
an order that there is not           ${unknown.toFixed(2).padStart(9)}
an order, with a wrong e-mail        ${wrong.toFixed(2).padStart(9)}

The time tells which of the two it was in ${(auc * 100).toFixed(1)} of 100 (50: never; goal: ${MOST} at most)
`);
  } finally {
    await server.close();
  }
}
