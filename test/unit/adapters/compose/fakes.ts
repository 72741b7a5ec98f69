import { AdapterError, type ErrorCode } from '../../../../src/contract/errors';
import type {
  Adapter,
  AdapterContext,
  AdapterFactory,
  CallOptions,
  Clock,
  Order,
  Product,
} from '../../../../src/contract/types';
import { createContext } from '../../../support/createContext';

/** What a call brings along where a test does not care. */
export const options: CallOptions = { signal: new AbortController().signal, locale: 'en' };

/** A context whose time stands still until it is moved. */
export function createStillContext(overrides: Partial<AdapterContext> = {}) {
  let time = Date.parse('2026-05-12T12:00:00Z');
  const clock: Clock = { now: () => time, after: () => () => {} };
  return {
    context: createContext({ clock, ...overrides }),
    clock,
    wait: (ms: number) => void (time += ms),
  };
}

/** An adapter of these members; the rest is as small as can be. */
export const adapterOf =
  (id: string, members: Omit<Partial<Adapter>, 'id'> = {}): AdapterFactory =>
  () => ({ id, dispose: () => {}, ...members });

/** A method that is counted, and answers what it is told to. */
export function createMethod<Answer>(answer: Answer | (() => Answer | Promise<Answer>)) {
  const calls: unknown[][] = [];
  const method = async (...args: unknown[]): Promise<Answer> => {
    calls.push(args);
    return typeof answer === 'function' ? (answer as () => Answer)() : answer;
  };
  return Object.assign(method, { calls });
}

/** A method that fails. */
export const failing = (code: ErrorCode) =>
  createMethod<never>(() => {
    throw new AdapterError(code, 'As the test wants it.');
  });

export const order = (number: string): Order => ({
  number,
  status: 'paid',
  placedAt: '2026-05-09T10:00:00Z',
  total: { amount: 100, currency: 'EUR' },
  items: [],
  shipments: [],
  asOf: '2026-05-12T12:00:00Z',
});

export const product = (id: string, title = 'kettle'): Product => ({
  id,
  title,
  url: `/${id}`,
  price: { amount: 1, currency: 'EUR' },
});

/** All that a stream yields. */
export async function takeAll<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
