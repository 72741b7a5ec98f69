import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 4;

interface Wait {
  /** What is waited for, in words. */
  readonly what: string;
  readonly patienceMs: number;
}

/** Looks until the condition holds; rejects with what was waited for when it does not in time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { what, patienceMs }: Wait,
): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await pause(LOOK_EVERY_MS);
  }
}
