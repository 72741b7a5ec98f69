import type { ConversationHandle, PrivacySubject, TicketHandle } from '../../../contract/types';
import type { Holding } from '../../../browser/storage/inspect';

const MAX_HANDLES = 200;

/** SECURITY: only what these kinds hold is shown to the shop; what a plugin stores may be somebody else's secret. */
const KINDS: readonly string[] = ['live', 'handles', 'tickets'];

/** What the shopper can prove to own, by the handles that are stored, each once, the newest first. */
export function findSubject(records: readonly Holding[]): PrivacySubject {
  const conversations = new Map<string, ConversationHandle>();
  const tickets = new Map<string, TicketHandle>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, number, token } = value as Readonly<Record<string, unknown>>;
    if (typeof token === 'string') {
      if (typeof id === 'string' && !conversations.has(id)) conversations.set(id, { id, token });
      if (typeof number === 'string' && !tickets.has(number)) tickets.set(number, { number, token });
    }
    for (const inner of Object.values(value)) collect(inner);
  };
  for (const { kind, value } of [...records].sort((a, b) => b.at - a.at))
    if (KINDS.includes(kind)) collect(value);
  return {
    conversations: [...conversations.values()].slice(0, MAX_HANDLES),
    ...(tickets.size > 0 && { tickets: [...tickets.values()].slice(0, MAX_HANDLES) }),
  };
}
