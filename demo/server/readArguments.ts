import { parseArgs } from 'node:util';

export interface ServerArguments {
  readonly port: number;
  readonly host: string;
  readonly data: string;
}

const DEFAULT_PORT = 4173;
const MAX_PORT = 65_535;

/** The command line, or null after help or a mistake was printed; a mistake sets exit code 2. */
export function readArguments(args: readonly string[], help: string): ServerArguments | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: `${DEFAULT_PORT}` },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: './shopbell-data' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(help);
      return null;
    }
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > MAX_PORT) {
      throw new Error(`--port ${values.port} is not a port; use a number from 0 to ${MAX_PORT}.`);
    }
    return { port, host: values.host, data: values.data };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exitCode = 2;
    return null;
  }
}
