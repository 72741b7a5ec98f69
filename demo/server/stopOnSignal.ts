import type { RunningServer } from './startServer';

/** Closes the server once when the process is asked to stop, so that the database is left whole. */
export function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}
