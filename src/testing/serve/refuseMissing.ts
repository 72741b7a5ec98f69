import type { Adapter } from '../../contract/types';
import { refuse } from './refusal';

/** The same adapter, of which whatever is not there throws `unsupported` when it is asked for. */
export function refuseMissing(adapter: Adapter): Adapter {
  return demand(adapter, (port) =>
    typeof port === 'object' && port !== null ? demand(port, (value) => value) : port,
  );
}

function demand<T extends object>(target: T, pass: (value: unknown) => unknown): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (value === undefined) throw refuse('unsupported', 'This backend does not offer that.');
      return pass(value);
    },
  });
}
