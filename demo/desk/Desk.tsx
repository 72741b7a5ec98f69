import { useEffect } from 'preact/hooks';
import { Thread } from './conversation/Thread';
import type { DeskContext } from './DeskContext';
import { Inbox } from './inbox/Inbox';
import { Packet } from './packet/Packet';

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
    <div class="desk" data-view={model.chosenId.value ? 'thread' : 'inbox'}>
      <div class="rail">
        <img src="/img/mark.svg" alt="" width="36" height="36" />
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

/** J K T E, never while typing. */
function handleKey(event: KeyboardEvent, { model }: DeskContext) {
  const target = event.target as HTMLElement;
  if (target.matches('input,textarea') || event.metaKey || event.ctrlKey || event.altKey) return;
  const list = model.open.peek();
  const index = list.findIndex(({ id }) => id === model.chosenId.peek());
  if (event.key === 'j' || event.key === 'k') {
    const next = list[index + (event.key === 'j' ? 1 : -1)];
    if (next) model.choose(next.id);
  } else if (event.key === '/') {
    const field = document.querySelector<HTMLTextAreaElement>('.composer textarea');
    field?.focus();
  } else if (event.key === 't' || event.key === 'e') {
    document.querySelector<HTMLButtonElement>(`[data-key=${event.key}]`)?.click();
  }
}
