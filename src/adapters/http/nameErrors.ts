import { AdapterError } from '../../contract/errors';
import type { Capability } from '../../contract/types';

type Answer = Promise<unknown> | AsyncIterable<unknown>;

/**
 * The same port, whose methods reject with an `AdapterError` that says where it happened and with nothing else.
 * SECURITY: what something else would have said may hold anything, and is not told.
 */
export function nameErrors<Port extends object>(port: Port, capability?: Capability): Port {
  const fail = (error: unknown): never => {
    const known = error instanceof AdapterError ? error : new AdapterError('internal', 'The adapter broke.');
    throw Object.assign(known, { adapterId: 'http', capability });
  };
  async function* follow(stream: AsyncIterable<unknown>) {
    try {
      yield* stream;
    } catch (error) {
      fail(error);
    }
  }
  for (const [name, method] of Object.entries(port)) {
    if (typeof method !== 'function') continue;
    const call = (...args: readonly unknown[]) => {
      const answer = (method as (...args: readonly unknown[]) => Answer)(...args);
      return 'then' in answer ? answer.catch(fail) : follow(answer);
    };
    Object.assign(port, { [name]: call });
  }
  return port;
}
