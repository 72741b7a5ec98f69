import { isChatEvent, isEventPage } from 'virtual:shopbell-guards';
import type { AdapterContext, ChatEvent, ChatPort, ConversationHandle } from '../../contract/types';
import { joinSignals } from '../../lib/joinSignals';
import { nameError, type Ask, type Caller } from './createCaller';
import { followStream } from './followStream';
import { pollEvents } from './pollEvents';
import { readStream } from './readStream';
import { toQuery } from './toQuery';

const WAIT_SECONDS = 25;
/** Longer than the server waits, so that an empty answer is not a time-out. */
const POLL_TIMEOUT_MS = 35_000;
/** How long streams are not tried after one was held back. */
const DETOUR_MS = 600_000;
/** Ids of messages that may come a second time: pushed twice, or in a page that broke off. */
const MAX_SEEN = 500;

interface EventSourcePorts {
  readonly caller: Caller;
  readonly context: AdapterContext;
  path(handle: ConversationHandle, rest: string): string;
  inside(handle: ConversationHandle, ask?: Ask): Ask;
}

/** `subscribe` of a chat: by streams, or by long polls where something on the way holds streams back. */
export function createEventSource(ports: EventSourcePorts): ChatPort['subscribe'] {
  const { caller, context, path, inside } = ports;
  let detourUntil = 0;
  return async function* (handle, { cursor }, given) {
    const options = { ...given, signal: joinSignals(given.signal, caller.lifetime) };
    const stream = {
      context,
      options,
      cursor,
      parse: (data: unknown): ChatEvent | null => (isChatEvent(data) ? data : null),
      connect(after: string | undefined, onOpen: (end: () => void) => void) {
        if (context.clock.now() < detourUntil) return poll(after);
        return readStream({
          context,
          options,
          onOpen,
          onSilent: () => (detourUntil = context.clock.now() + DETOUR_MS),
          connect: (signal) => {
            const headers = { accept: 'text/event-stream', ...(after && { 'last-event-id': after }) };
            const ask = inside(handle, { isStream: true, headers });
            return caller.send(path(handle, 'events'), { ...options, signal }, ask);
          },
        });
      },
    };
    const poll = (after: string | undefined) =>
      pollEvents({
        context,
        options,
        cursor: after,
        ask: (last) =>
          caller.read(
            [path(handle, `events${toQuery({ wait: WAIT_SECONDS, after: last })}`), isEventPage],
            options,
            inside(handle, { tries: 1, timeoutMs: POLL_TIMEOUT_MS }),
          ),
      });
    const seen = new Set<string>();
    try {
      for await (const event of followStream(stream)) {
        if (event.type === 'message') {
          if (seen.has(event.message.id)) continue;
          seen.add(event.message.id);
          const [oldest] = seen;
          if (seen.size > MAX_SEEN && oldest) seen.delete(oldest);
        }
        yield event;
      }
    } catch (error) {
      throw nameError(error, 'chat');
    }
  };
}
