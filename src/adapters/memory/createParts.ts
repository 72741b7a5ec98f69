import { AdapterError } from '../../contract/errors';
import type { AdapterContext, Capability } from '../../contract/types';
import type { Backend, Fail, Parts } from './Backend';

interface Ground {
  readonly backend: Backend;
  readonly context: AdapterContext;
  readonly lifetime: AbortSignal;
}

/** What one capability is built from; its errors name it. */
export function createParts(ground: Ground, capability?: Capability): Parts {
  const { world } = ground.backend;
  const fail: Fail = (code, message) =>
    new AdapterError(code, message, { adapterId: 'memory', ...(capability && { capability }) });
  const refuseAborted = (signal: AbortSignal) => {
    if (signal.aborted) throw fail('aborted', 'The call was aborted.');
  };
  const enter: Parts['enter'] = ({ signal }) => {
    refuseAborted(signal);
    const { failNext } = world;
    if (!failNext) return;
    delete world.failNext;
    throw fail(failNext, 'This failure was asked for.');
  };
  return {
    ...ground,
    fail,
    enter,
    async gate(options, run) {
      enter(options);
      const answer = await run();
      // Its work may be done by now; who aborted does not want to hear of it.
      refuseAborted(options.signal);
      return answer;
    },
  };
}
