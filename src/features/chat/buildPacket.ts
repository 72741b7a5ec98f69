import type { Message, Notes, PluginContext } from '../../contract/plugin';
import type { HandoffPacket } from '../../contract/types';
import { asksForPerson } from './recognisePerson';

const MAX_LINES = 100;

export interface OpenPacket {
  readonly packet: HandoffPacket;
  /** Messages of the conversation so far. */
  readonly messageCount: number;
}

/** What the agent would get, from what is known now; the shopper edits it before anything is sent. */
export function buildPacket({ conversation, shop }: PluginContext, params?: unknown): OpenPacket {
  const said = conversation.messages.peek().filter(isSaid);
  const question = said.findLast(
    ({ author, text = '' }) => author.role === 'shopper' && !asksForPerson(text),
  );
  const page = shop.page();
  const orderNumber = findOrderNumber(conversation.messages.peek());
  const { facts, tags } = maskNotes(shop.notes(), conversation.maskUnfinished);
  const packet: HandoffPacket = {
    summary: question?.text ?? '',
    pageUrl: page.url,
    pageTitle: page.title,
    ...(orderNumber && { orderNumber }),
    locale: shop.locale,
    ...readRoute(params, conversation.maskUnfinished),
    ...(tags.length > 0 && { tags }),
    ...(Object.keys(facts).length > 0 && { facts }),
    botTried: [...new Set(said.flatMap(titleOfAnswer))],
    transcript: said.slice(-MAX_LINES).map(({ author, text = '', at }) => ({
      role: author.role,
      text,
      sentAt: new Date(at).toISOString(),
    })),
  };
  return { packet, messageCount: packet.transcript.length };
}

/** A fact is read with its name, so that `password: …` is known for what it is. */
function maskNotes({ facts, tags }: Notes, mask: (text: string) => string): Notes {
  const hide = ([name, fact]: readonly [string, string]) =>
    [mask(name), mask(`${name}: ${fact}`).replace(/^[^:]*: /, '')] as const;
  return { facts: Object.fromEntries(Object.entries(facts).map(hide)), tags: tags.map((tag) => mask(tag)) };
}

/** Reason and queue, where `handoff` was called with them. */
function readRoute(params: unknown, mask: (text: string) => string): Pick<HandoffPacket, 'reason' | 'queue'> {
  const { reason, queue } = Object(params) as { readonly reason?: unknown; readonly queue?: unknown };
  return {
    ...(typeof reason === 'string' && { reason: mask(reason) }),
    ...(typeof queue === 'string' && { queue }),
  };
}

function isSaid({ text, author }: Message): boolean {
  return Boolean(text) && author.role !== 'system';
}

/** Answers carry the title of what they came from in their data. */
function titleOfAnswer({ data, author }: Message): string[] {
  const title = author.role === 'bot' && data ? (data as { title?: unknown }).title : undefined;
  return typeof title === 'string' ? [title] : [];
}

/** Messages about an order carry its number in their data. */
function findOrderNumber(messages: readonly Message[]): string | undefined {
  for (const { data } of [...messages].reverse()) {
    const number = data && (data as { number?: unknown }).number;
    if (typeof number === 'string') return number;
  }
  return undefined;
}
