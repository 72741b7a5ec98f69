import type { EventsPort } from '../../contract/types';
import type { Parts } from './Backend';

/** Keeps each event once. */
export function createMemoryEvents({ backend: { events }, gate }: Parts): EventsPort {
  return {
    push: (batch, options) =>
      gate(options, () => {
        for (const event of batch) {
          if (!events.has(event.id)) events.set(event.id, { event, shopperId: options.identity?.id });
        }
      }),
  };
}
