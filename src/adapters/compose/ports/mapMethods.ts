import type { Adapter, Capability } from '../../../contract/types';
import { CAPABILITIES } from '../../../contract/types/common';
import { buildPort } from './buildPort';
import { callOn } from './callOn';
import type { Method } from './methods';

/** A method of an adapter, to be wrapped. */
export interface MethodOf {
  readonly adapterId: string;
  /** Absent for `describe`. */
  readonly capability?: Capability;
  /** `faq.list`, or `describe`. */
  readonly name: string;
  /** What the method stands on. */
  readonly port: object;
  /** The adapter's own method. */
  readonly call: Method;
}

/**
 * The same adapter with each of its methods wrapped, whatever capabilities it has. What is absent stays
 * absent, what is no method stays as it is, and `dispose` reaches the adapter once. Nothing of the adapter
 * is changed.
 */
export function mapMethods(adapter: Adapter, wrap: (method: MethodOf) => Method): Adapter {
  const { id: adapterId } = adapter;
  const ports = CAPABILITIES.flatMap((capability) => {
    const port = adapter[capability];
    if (!port) return [];
    const wrapMember = (member: string) => {
      const call: Method = (...args) => callOn(port, member, args);
      return wrap({ adapterId, capability, name: `${capability}.${member}`, port, call });
    };
    return [[capability, buildPort([port], wrapMember)] as const];
  });
  const describe: Method = (...args) => callOn(adapter, 'describe', args);
  let isDisposed = false;
  return {
    id: adapterId,
    ...(adapter.describe && {
      describe: wrap({
        adapterId,
        name: 'describe',
        port: adapter,
        call: describe,
      }) as typeof adapter.describe,
    }),
    ...(Object.fromEntries(ports) as Partial<Adapter>),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      adapter.dispose();
    },
  };
}
