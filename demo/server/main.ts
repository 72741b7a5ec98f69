import { fileURLToPath } from 'node:url';
import { listenOnFreePort } from './listenOnFreePort';
import { readArguments } from './readArguments';
import type { Services } from './Services';
import { startServer } from './startServer';
import { stopOnSignal } from './stopOnSignal';
import type { Sql } from './store/Sql';

const HELP = `npm start -- [--port 4173] [--host 127.0.0.1] [--data ./shopbell-data]

Runs the Shopbell server with its database in the folder --data. The first agent is made from
SHOPBELL_AGENT_EMAIL, SHOPBELL_AGENT_PASSWORD and SHOPBELL_AGENT_NAME.`;

const folder = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** The agent that the environment names; without any agent the desk cannot be used, so that is said. */
async function prepareAgents(_: Sql, { agents }: Services): Promise<void> {
  const {
    SHOPBELL_AGENT_EMAIL: email,
    SHOPBELL_AGENT_PASSWORD: password,
    SHOPBELL_AGENT_NAME: name,
  } = process.env;
  if (email && password) await agents.put({ email, password, name: name ?? email.split('@')[0] ?? email });
  if ((await agents.count()) === 0) {
    console.log(
      'There is no agent yet: set SHOPBELL_AGENT_EMAIL and SHOPBELL_AGENT_PASSWORD and start again.',
    );
  }
}

const wanted = readArguments(process.argv.slice(2), HELP);
if (wanted) {
  const server = await listenOnFreePort(
    wanted.port,
    (port) =>
      startServer({
        port,
        host: wanted.host,
        dataFolder: wanted.data,
        folders: [folder('cdn'), folder('desk')],
        seed: prepareAgents,
        trustProxy: process.env['SHOPBELL_TRUST_PROXY'] === '1',
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
