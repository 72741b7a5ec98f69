import { readFileSync } from 'node:fs';
import type { SeedEvent } from './types';

const FILE = new URL('./log.csv', import.meta.url);
const TYPES = ['view', 'cart', 'purchase'] as const;

/** The shop's log, oldest first (`log.csv`, made by `createLog.ts`). */
export function loadLog(): readonly SeedEvent[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [shopper = '', product = '', type = '', time = '', order = ''] = line.split(',');
    const known = TYPES.find((each) => each === type);
    if (!known) throw new Error(`log.csv: "${type}" is no event type in "${line}".`);
    return { shopper, product, type: known, time, ...(order && { order }) };
  });
}
