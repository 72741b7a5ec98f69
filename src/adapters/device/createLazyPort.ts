import { AdapterError } from '../../contract/errors';
import type { CallOptions } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import { untilAborted } from './untilAborted';

type Call = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * Methods whose code is fetched with the first call to one of them. A call may be aborted while it waits;
 * code that does not arrive is an `AdapterError` code `network`, and the next call tries again.
 */
export function createLazyPort<Port extends object, Name extends keyof Port & string>(
  load: () => Promise<Port>,
  names: readonly Name[],
): Pick<Port, Name> {
  const part = createOnce(() =>
    load().catch((cause: unknown) => {
      throw new AdapterError('network', 'A part of the adapter did not arrive.', { cause });
    }),
  );
  const calls = names.map((name) => {
    const call: Call = (...given) => {
      const { signal } = given.at(-1) as CallOptions;
      return untilAborted(() => part.get().then((port) => (port[name] as Call)(...given)), signal);
    };
    return [name, call] as const;
  });
  return Object.fromEntries(calls) as unknown as Pick<Port, Name>;
}
