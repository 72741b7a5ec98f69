import type { Signal } from '@preact/signals-core';
import type { PluginContext } from '../../../contract/plugin';
import type { Author, ChatEvent } from '../../../contract/types';
import type { ChatKey } from '../strings';
import { sayTime } from '../sayTime';

type StatusEvent = Extract<ChatEvent, { type: 'status' }>;

export interface StatusPorts {
  readonly context: PluginContext<ChatKey>;
  readonly position: Signal<number | undefined>;
  /** The shopper goes on with a closed conversation: that it is closed is no news. */
  readonly reopens?: boolean;
  /** The agent closed the conversation. */
  onClosed(): void;
}

/** Carries each status into the header, the queue's card and a line in the log; the first one is no news. */
export function createStatusLine({ context, position, reopens, onClosed }: StatusPorts) {
  const { conversation, t } = context;
  let isFirst = true;
  const line = (key: ChatKey, name = '') => {
    const text = t(key, { name, time: sayTime(context) });
    conversation.append({ kind: 'line', author: { role: 'system' }, text });
  };
  const goLive = (agent: Author | undefined, isNews: boolean) => {
    const name = agent?.name ?? t('someone');
    conversation.presence.value = { note: t('presence.live'), ...(agent && { author: agent }) };
    if (isNews) line('line.joined', name);
    context.emit('agent', { name });
  };
  const goWaiting = (place: number | undefined) => {
    conversation.presence.value = { note: t('presence.waiting') };
    if (place) context.emit('queue', { position: place });
  };
  return ({ status, agent, position: place }: StatusEvent): void => {
    const wasFirst = isFirst;
    isFirst = false;
    if (status === 'closed' && wasFirst && reopens) return;
    const isNews = !wasFirst && conversation.phase.peek() !== status;
    conversation.phase.value = status;
    position.value = place;
    if (status === 'live') goLive(agent, isNews);
    else if (status === 'waiting') goWaiting(place);
    else {
      line('line.closed');
      onClosed();
    }
  };
}
