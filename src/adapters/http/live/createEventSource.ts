import { isChatEvent, isEventPage } from 'virtual:shopbell-guards';
import type { CallOptions, ChatEvent, ChatPort, ConversationHandle } from '../../../contract/types';
import { CONVERSATIONS, inside } from '../inside';
import type { ServicePorts } from '../loadService';
import { followStream } from './followStream';
import { pollEvents } from './pollEvents';

const WAIT_SECONDS = 25;
/** Longer than the server waits, so that an empty answer is not a time-out. */
const POLL_TIMEOUT_MS = 35_000;
/** How long streams are not tried after one was held back. */
const DETOUR_MS = 600_000;
/** Ids of messages that may come a second time: pushed twice, or in a page that broke off. */
const MAX_SEEN = 500;

/** `subscribe` of a chat: by streams, or by long polls where something on the way holds streams back. */
export function createEventSource({ caller, context, lifetime }: ServicePorts): ChatPort['subscribe'] {
  const { clock } = context;
  const poll = caller.open(
    CONVERSATIONS,
    isEventPage,
    (...[handle, after]: readonly [ConversationHandle, after: string | undefined, CallOptions]) =>
      inside(handle, 'events', {
        query: { wait: WAIT_SECONDS, after },
        tries: 1,
        timeoutMs: POLL_TIMEOUT_MS,
      }),
  );
  let detourUntil = 0;
  return async function* (handle, { cursor }, options) {
    const seen = new Set<string>();
    const events = followStream<ChatEvent>({
      context,
      signals: [options.signal, lifetime],
      cursor,
      guard: isChatEvent,
      connect: (last, signal) =>
        caller.send(
          CONVERSATIONS,
          { ...options, signal },
          inside(handle, 'events', {
            isStream: true,
            headers: { accept: 'text/event-stream', ...(last && { 'last-event-id': last }) },
          }),
        ),
      onSilent: () => (detourUntil = clock.now() + DETOUR_MS),
      detour(last, signal) {
        if (clock.now() >= detourUntil) return null;
        // Its own time-out is the one that counts.
        const ask = (after: string | undefined) => poll(handle, after, { signal, locale: options.locale });
        return pollEvents(last, { clock, signal, ask });
      },
    });
    for await (const event of events) {
      if (event.type === 'message') {
        const { id } = event.message;
        if (seen.has(id)) continue;
        const [oldest = id] = seen;
        if (seen.size >= MAX_SEEN) seen.delete(oldest);
        seen.add(id);
      }
      yield event;
    }
  };
}
