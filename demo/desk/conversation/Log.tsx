import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChatMessage } from '../../../src/contract/types';
import { shopperName } from '../DeskContext';
import { BotPart } from './BotPart';
import { Parts } from './Parts';
import { Pending } from './Pending';
import type { ThreadProps } from './Thread';

/** What was said since the bot handed over, newest at the bottom. */
export function Log({ thread, ...context }: ThreadProps) {
  const { model, t, format } = context;
  const { conversation, messages, readUpTo = '0' } = thread;
  const { id, packet } = conversation;
  const element = useRef<HTMLDivElement>(null);
  const pending = model.pending.value.get(id) ?? [];
  const isTyping = model.typing.value.has(id);
  const name = shopperName(conversation, t);
  useLayoutEffect(() => {
    const { current } = element;
    if (current) current.scrollTop = current.scrollHeight;
  }, [messages, pending.length, isTyping]);
  const sayState = ({ author, sentAt, cursor }: ChatMessage) => {
    const isOurs = author.role === 'agent';
    const state = Number(cursor) <= Number(readUpTo) ? 'read' : 'delivered';
    return [isOurs && author.name, format.time(sentAt), isOurs && t(state)].filter(Boolean).join(' · ');
  };
  return (
    <div class="log" role="log" aria-live="polite" tabIndex={0} ref={element} aria-label={name}>
      <BotPart transcript={packet.transcript} t={t} />
      <p class="bubble theirs first" dir="auto">
        {packet.summary}
      </p>
      {messages.map((message) => (
        <div key={message.id} class={message.author.role === 'agent' ? 'line mine' : 'line theirs'}>
          <Parts conversationId={id} parts={message.parts} model={model} t={t} format={format} />
          <small>{sayState(message)}</small>
        </div>
      ))}
      {pending.map((message) => (
        <Pending key={message.clientId} {...context} conversationId={id} message={message} />
      ))}
      {isTyping && <p class="typing">{t('typing', { name })}</p>}
    </div>
  );
}
