import { fileURLToPath } from 'node:url';
import { DEMO_AGENTS, DEMO_PASSWORD } from './jobs/demoAgents';
import { DEMO_IDENTITY } from './jobs/demoIdentity';
import { seedDemo } from './jobs/seedDemo';
import { DEFAULT_LIMITS, NO_LIMITS } from './limits/parseLimits';
import { listenOnFreePort } from './listenOnFreePort';
import type { Mailer } from './notify/createMailer';
import { readArguments } from './readArguments';
import { demoRoutes } from './routes/demoRoutes';
import { startServer } from './startServer';
import { stopOnSignal } from './stopOnSignal';

const HELP = `npm run demo -- [--port 4173] [--host 127.0.0.1]

Runs the demo shop, the agent desk and the server with a database in memory.`;

/** One visitor on one machine is all shoppers here; guessing orders stays limited, because it is shown. */
const DEMO_LIMITS = { ...NO_LIMITS, lookups: DEFAULT_LIMITS.lookups };
/** What a mail server would get is shown instead. */
const mailer: Mailer = {
  send: async ({ to, subject }) => console.log(`  E-mail to ${to}: ${subject}`),
};
const folder = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
const wanted = readArguments(process.argv.slice(2), HELP);
if (wanted) {
  const server = await listenOnFreePort(
    wanted.port,
    (port) =>
      startServer({
        port,
        host: wanted.host,
        folders: [folder('demo'), folder('desk'), folder('cdn')],
        seed: seedDemo,
        extra: demoRoutes(),
        environment: {
          logLevel: 'warn',
          limits: DEMO_LIMITS,
          mailTo: DEMO_AGENTS[0].email,
          ...DEMO_IDENTITY,
        },
        mailer,
      }),
    console.log,
  );
  console.log(`
  Shop        ${server.url}/
  Agent desk  ${server.url}/desk/    ${DEMO_AGENTS[0].email} · ${DEMO_PASSWORD}
  API         ${server.url}/shopbell/v1

  An order to look up: 20418, maya@verbeke.example. Ctrl+C stops.
`);
  stopOnSignal(server);
}
