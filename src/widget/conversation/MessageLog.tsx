import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../contract/plugin';
import type { ConversationKey } from '../../locales/en/conversation';
import { Slot } from '../shell/Slot';
import type { ShellModel } from '../shell/ShellModel';
import { groupMessages } from './groupMessages';
import { MessageGroupView } from './MessageGroupView';

/** So many messages are in the page; older ones come when asked for. */
const WINDOW = 60;
/** Within this distance of the end, new messages pull the log along. */
const STICKY_PX = 80;

interface MessageLogProps {
  readonly shell: ShellModel;
  readonly t: Translate<ConversationKey>;
}

/** The messages, newest at the bottom, kept in view while the shopper reads there. */
export function MessageLog({ shell, t }: MessageLogProps) {
  const { messages, typing } = shell.conversation;
  const count = useSignal(WINDOW);
  const element = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const lastTop = useRef(0);
  const all = messages.value;
  const shown = all.slice(-count.value);
  const who = typing.value;
  useLayoutEffect(() => {
    const log = element.current;
    if (!log?.firstElementChild) return;
    // Cards grow when their code or data arrives; the end stays in view through that too.
    const observer = new ResizeObserver(() => {
      if (sticks.current) log.scrollTop = log.scrollHeight;
    });
    observer.observe(log);
    observer.observe(log.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      class="screen log"
      role="log"
      aria-live="off"
      aria-label={t('log')}
      tabIndex={0}
      ref={element}
      onScroll={({ currentTarget: log }) => {
        const isNearEnd = log.scrollHeight - log.scrollTop - log.clientHeight < STICKY_PX;
        // A log that grew is not one the shopper left: only scrolling back is.
        if (isNearEnd || log.scrollTop < lastTop.current) sticks.current = isNearEnd;
        lastTop.current = log.scrollTop;
      }}
    >
      <div class="lines">
        {all.length > shown.length && (
          <button class="chip earlier" type="button" onClick={() => (count.value += WINDOW)}>
            {t('earlier')}
          </button>
        )}
        {all.length === 0 && (
          <div class="empty">
            <p>{t('empty')}</p>
            <Slot shell={shell} name="conversation.empty" />
          </div>
        )}
        {groupMessages(shown).map((group) => (
          <MessageGroupView key={group.key} shell={shell} t={t} group={group} />
        ))}
        {who && (
          <p class="dots">
            <span class="hidden">{t('typing', { name: who.name ?? t('agent') })}</span>
            <i />
            <i />
            <i />
          </p>
        )}
      </div>
    </div>
  );
}
