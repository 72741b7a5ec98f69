import { AdapterError } from '../../contract/errors';
import type { AdapterContext } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import type { CallerOf } from './httpAdapter';
import type { Live } from './live/createLive';

/** The streams, whose code is fetched when the first one is wanted; where it does not arrive, the next one tries again. */
export function loadLive(of: CallerOf, context: AdapterContext): Live {
  const live = createOnce(async () => (await import('./live/createLive')).createLive(of, context));
  const get = () =>
    live.get().catch(() => {
      throw new AdapterError('network', 'A part of the adapter did not arrive.', { adapterId: 'http' });
    });
  return {
    async *events(...given) {
      yield* (await get()).events(...given);
    },
    async *orders(...given) {
      yield* (await get()).orders(...given);
    },
    async *answer(...given) {
      yield* (await get()).answer(...given);
    },
  };
}
