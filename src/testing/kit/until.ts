import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 4;
const PATIENCE_MS = 8000;

/** Looks until the condition holds; rejects with what was waited for when it does not within 8 s. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await pause(LOOK_EVERY_MS);
  }
}
