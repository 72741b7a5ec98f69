import { isChatEvent, isEventPage } from 'virtual:shopbell-guards';
import type {
  AdapterContext,
  CallOptions,
  ChatEvent,
  ChatPort,
  ConversationHandle,
} from '../../../contract/types';
import type { Caller } from '../createCaller';
import { createInside } from '../createInside';
import { toQuery } from '../toQuery';
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
export function createEventSource(caller: Caller, context: AdapterContext): ChatPort['subscribe'] {
  const inside = createInside(caller);
  const { now } = context.clock;
  let detourUntil = 0;
  const open = (handle: ConversationHandle, after: string | undefined, options: CallOptions) => {
    const headers = { accept: 'text/event-stream', ...(after && { 'last-event-id': after }) };
    return inside.send(handle, 'events', [options, { isStream: true, headers }]);
  };
  const poll = (handle: ConversationHandle, after: string | undefined, options: CallOptions) => {
    const path = `events${toQuery({ wait: WAIT_SECONDS, after })}`;
    return inside.read(handle, [path, isEventPage], [options, { tries: 1, timeoutMs: POLL_TIMEOUT_MS }]);
  };
  return async function* (handle, { cursor }, given) {
    const isNew = createIsNew();
    const events = followStream({
      context,
      caller,
      cursor,
      options: given,
      guard: isChatEvent,
      connect: (after, options) => open(handle, after, options),
      onSilent: () => (detourUntil = now() + DETOUR_MS),
      detour(after, options) {
        if (now() >= detourUntil) return null;
        return pollEvents(context, after, { options, ask: (last) => poll(handle, last, options) });
      },
    });
    for await (const event of events) if (isNew(event)) yield event;
  };
}

/** False for a message that was there before. */
function createIsNew(): (event: ChatEvent) => boolean {
  const seen = new Set<string>();
  return (event) => {
    if (event.type !== 'message') return true;
    const { id } = event.message;
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest = id] = seen;
    if (seen.size > MAX_SEEN) seen.delete(oldest);
    return true;
  };
}
