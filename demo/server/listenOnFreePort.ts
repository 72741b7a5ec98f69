const TRIES = 20;

/** Starts on the port, or on the next free one; says so each time a port is taken. */
export async function listenOnFreePort<T>(
  port: number,
  start: (port: number) => Promise<T>,
  say: (line: string) => void,
): Promise<T> {
  for (let candidate = port; ; candidate++) {
    try {
      return await start(candidate);
    } catch (error) {
      const isTaken = (error as { code?: string }).code === 'EADDRINUSE';
      if (!isTaken || candidate >= port + TRIES) throw error;
      say(`Port ${candidate} is taken; trying ${candidate + 1}.`);
    }
  }
}
