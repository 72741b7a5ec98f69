import { fileURLToPath } from 'node:url';
import { EnvironmentError, readEnvironment, type Environment } from './environment/readEnvironment';
import { listenOnFreePort } from './listenOnFreePort';
import { readArguments, type ServerArguments } from './readArguments';
import type { Services } from './Services';
import { startServer } from './startServer';
import { stopOnSignal } from './stopOnSignal';
import type { Sql } from './store/Sql';

const HELP = `npm start -- [--port 4173] [--host 127.0.0.1] [--data ./shopbell-data]

Runs the Shopbell server with its database in the folder --data, or on the PostgreSQL server that DATABASE_URL
names. The first agent is made from SHOPBELL_AGENT_EMAIL, SHOPBELL_AGENT_PASSWORD and SHOPBELL_AGENT_NAME. All
variables stand in docs/self-hosting.md.`;

const folder = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** The agent that the environment names; without any agent the desk cannot be used, so that is said. */
async function prepareAgents(_: Sql, { agents, environment }: Services): Promise<void> {
  const { agentEmail: email, agentPassword: password, agentName: name } = environment;
  if (email && password) {
    await agents.put({ email, password, name: name ?? email.split('@')[0] ?? email, role: 'admin' });
  }
  if ((await agents.count()) === 0) {
    console.log(
      'There is no agent yet: set SHOPBELL_AGENT_EMAIL and SHOPBELL_AGENT_PASSWORD and start again.',
    );
  }
}

async function run({ port, host, data }: ServerArguments, environment: Environment): Promise<void> {
  const server = await listenOnFreePort(
    port,
    (port) =>
      startServer({
        port,
        host,
        dataFolder: data,
        folders: [folder('cdn'), folder('desk')],
        seed: prepareAgents,
        environment,
      }),
    console.log,
  );
  console.log(`
  Agent desk  ${server.url}/desk/
  API         ${server.url}/shopbell/v1
  Script      ${server.url}/shopbell.js
`);
  stopOnSignal(server);
}

/** Why it did not start, in a sentence; the driver leaves the message empty where it tried several addresses. */
function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [message, code].find(Boolean) ?? 'for an unknown reason';
}

const wanted = readArguments(process.argv.slice(2), HELP);
if (wanted) {
  try {
    await run(wanted, readEnvironment(process.env));
  } catch (error) {
    const isMistake = error instanceof EnvironmentError;
    console.error(isMistake ? error.message : `The server could not start: ${explain(error)}`);
    process.exit(isMistake ? 2 : 1);
  }
}
