import { useEffect } from 'preact/hooks';
import { Thread } from './conversation/Thread';
import type { DeskContext } from './DeskContext';
import { Inbox } from './inbox/Inbox';
import { Packet } from './packet/Packet';
import { TicketView } from './tickets/TicketView';

interface DeskProps extends DeskContext {
  readonly isMuted: boolean;
  onMute(): void;
  onLanguage(): void;
  onSignOut(): void;
}

/** The desk: rail, inbox, conversation, what came along. */
export function Desk({ isMuted, onMute, onLanguage, onSignOut, ...context }: DeskProps) {
  const { model, t } = context;
  const thread = model.thread.value;
  const ticket = model.tickets.value.find(({ number }) => number === model.chosenTicket.value);
  const waiting = model.waitingCount.value;
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${t('desk')}` : t('desk');
  }, [waiting]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handleKey(event, context);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div class="desk" data-view={model.chosenId.value || ticket ? 'thread' : 'inbox'}>
      <div class="rail">
        <img src="/desk/mark.svg" alt="" width="36" height="36" />
        <button type="button" onClick={onLanguage}>
          {t('language2')}
        </button>
        <button type="button" aria-pressed={isMuted} onClick={onMute}>
          {t(isMuted ? 'unmute' : 'mute')}
        </button>
        <button type="button" onClick={onSignOut}>
          {t('signOut')}
        </button>
        {model.agent.avatarUrl && (
          <img class="me" src={model.agent.avatarUrl} alt={model.agent.name} width="36" height="36" />
        )}
      </div>
      <Inbox {...context} />
      {thread ? (
        <Thread {...context} thread={thread} />
      ) : ticket ? (
        <TicketView {...context} ticket={ticket} />
      ) : (
        <main class="thread nothing">
          <p>{t('choose')}</p>
        </main>
      )}
      {thread ? <Packet {...context} thread={thread} /> : <aside class="side" />}
      <div role="status" class="banner">
        {!model.isOnline.value && t('offline')}
      </div>
    </div>
  );
}

/** What each key does; never while typing. */
const KEYS: Readonly<Record<string, (model: DeskContext['model']) => void>> = {
  j: (model) => move(model, 1),
  k: (model) => move(model, -1),
  t: () => document.querySelector<HTMLButtonElement>('[data-key=t]')?.click(),
  e: () => document.querySelector<HTMLButtonElement>('[data-key=e]')?.click(),
  '/': () => document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus(),
};

function handleKey(event: KeyboardEvent, { model }: DeskContext) {
  const isTyping = event.target instanceof Element && event.target.matches('input,textarea');
  if (isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
  KEYS[event.key]?.(model);
}

function move(model: DeskContext['model'], step: number) {
  const list = model.open.peek();
  const next = list[list.findIndex(({ id }) => id === model.chosenId.peek()) + step];
  if (next) model.choose(next.id);
}
