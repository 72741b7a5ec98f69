import type { RunningServer } from './startServer';

/**
 * When the process is asked to stop, sends clients away and closes the server, so that the database is left
 * whole; asked again, closes it at once.
 */
export function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void server.drain().then(() => process.exit(0)));
  }
}
