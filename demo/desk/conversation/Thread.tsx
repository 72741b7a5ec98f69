import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskThread } from '../../server/deskApi';
import { shopperName, type DeskContext } from '../DeskContext';
import { Composer } from './Composer';
import { Parts } from './Parts';

/** The open conversation: what the bot said (folded), what was said since, and the composer. */
export function Thread({ thread, ...context }: DeskContext & { readonly thread: DeskThread }) {
  const { model, t, format } = context;
  const { conversation, messages, readUpTo = '0' } = thread;
  const { id, packet, status, agent } = conversation;
  const showsBot = useSignal(false);
  const asksToClose = useSignal(false);
  const log = useRef<HTMLDivElement>(null);
  const pending = model.pending.value.get(id) ?? [];
  const isTyping = model.typing.value.has(id);
  const name = shopperName(conversation, t);
  useLayoutEffect(() => {
    const { current } = log;
    if (current) current.scrollTop = current.scrollHeight;
  }, [messages, pending.length, isTyping]);
  const isMine = agent?.id === model.agent.id;
  const transcript = packet.transcript;
  return (
    <main class="thread">
      <header>
        <button type="button" class="back" onClick={() => model.choose(null)}>
          {t('back')}
        </button>
        <div>
          <h1>{name}</h1>
          <p>{[packet.pageTitle, packet.locale].filter(Boolean).join(' · ')}</p>
        </div>
        {status !== 'closed' && !isMine && (
          <button type="button" class="primary" data-key="t" onClick={() => void model.take(id)}>
            {t('take')} <kbd>T</kbd>
          </button>
        )}
        {status !== 'closed' && isMine && (
          <button type="button" data-key="e" onClick={() => (asksToClose.value = true)}>
            {t('close')} <kbd>E</kbd>
          </button>
        )}
      </header>
      {asksToClose.value && status !== 'closed' && (
        <div class="ask" role="alertdialog" aria-label={t('closeSure')}>
          <p>{t('closeSure')}</p>
          <button
            type="button"
            class="primary"
            onClick={() => (model.close(id), (asksToClose.value = false))}
          >
            {t('close')}
          </button>
          <button type="button" onClick={() => (asksToClose.value = false)}>
            {t('keep')}
          </button>
        </div>
      )}
      <div class="log" role="log" aria-live="polite" tabIndex={0} ref={log} aria-label={name}>
        {transcript.length > 0 && (
          <p class="fold">
            {t('botSaid', { count: transcript.length })}{' '}
            <button
              type="button"
              aria-expanded={showsBot.value}
              onClick={() => (showsBot.value = !showsBot.value)}
            >
              {t(showsBot.value ? 'hide' : 'show')}
            </button>
          </p>
        )}
        {showsBot.value &&
          transcript.map((line, index) => (
            <p key={index} class={`bubble quiet ${line.role === 'shopper' ? 'theirs' : 'mine'}`} dir="auto">
              {line.text}
            </p>
          ))}
        <p class="bubble theirs first" dir="auto">
          {packet.summary}
        </p>
        {messages.map((message) => {
          const isOurs = message.author.role === 'agent';
          const isRead = Number(message.cursor) <= Number(readUpTo);
          return (
            <div key={message.id} class={isOurs ? 'line mine' : 'line theirs'}>
              <Parts parts={message.parts} model={model} format={format} />
              <small>
                {isOurs && message.author.name ? `${message.author.name} · ` : ''}
                {format.time(message.sentAt)}
                {isOurs && ` · ${t(isRead ? 'read' : 'delivered')}`}
              </small>
            </div>
          );
        })}
        {pending.map((message) => (
          <div key={message.clientId} class="line mine">
            <Parts parts={message.parts} model={model} format={format} />
            <small>
              {message.state === 'sending' ? (
                t('sending')
              ) : (
                <button type="button" class="retry" onClick={() => void model.retry(id, message)}>
                  {t('notSent')}
                </button>
              )}
            </small>
          </div>
        ))}
        {isTyping && <p class="typing">{t('typing', { name })}</p>}
      </div>
      {model.takeRefused.value && <p class="notice">{t('takenByOther', { name: agent?.name ?? '' })}</p>}
      {status === 'closed' && <p class="notice">{t('isClosed')}</p>}
      {status !== 'closed' && isMine && <Composer {...context} conversation={conversation} />}
      {status !== 'closed' && !isMine && (
        <p class="notice">{agent ? t('takenByOther', { name: agent.name }) : t('takeFirst')}</p>
      )}
    </main>
  );
}
