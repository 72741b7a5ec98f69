import type { CallOptions } from '../../contract/types';
import { joinSignals } from '../../lib/joinSignals';
import type { ReadOptions } from '../readOptions';
import type { Session } from './createSession';

interface CallPorts {
  readonly options: ReadOptions;
  readonly strings: { readonly locale: string };
  readonly session: Session;
}

export interface Calls {
  /** Options of a call that begins now; it ends with the services, or earlier with the signal. */
  call(signal?: AbortSignal): CallOptions;
  dispose(): void;
}

/** What comes along with every call of the adapter: language, currency, and who has signed in. */
export function createCalls({ options, strings, session }: CallPorts): Calls {
  const lifetime = new AbortController();
  return {
    call(signal) {
      const identity = session.identity.peek();
      return {
        signal: signal ? joinSignals(signal, lifetime.signal) : lifetime.signal,
        locale: strings.locale,
        ...(options.currency && { currency: options.currency }),
        ...(identity && { identity }),
      };
    },
    dispose: () => lifetime.abort(),
  };
}
