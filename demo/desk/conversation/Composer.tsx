import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DeskConversation } from '../../server/deskApi';
import { shopperName, type DeskContext } from '../DeskContext';
import { ProductPicker } from './ProductPicker';
import { findReplies, type SavedReply } from './savedReplies';

/** Typing counts as stopped after this long without a key. */
const QUIET_MS = 4000;

interface ComposerProps extends DeskContext {
  readonly conversation: DeskConversation;
}

/** Enter sends, Shift+Enter breaks, "/" opens the saved replies; a composition never sends. */
export function Composer({ conversation, ...context }: ComposerProps) {
  const { model, t } = context;
  const { id, packet } = conversation;
  const draft = useSignal('');
  const chosen = useSignal(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const replies = useComputed(() =>
    draft.value.startsWith('/') ? findReplies(packet.locale, draft.value.slice(1)) : null,
  ).value;
  useEffect(() => {
    draft.value = '';
    field.current?.focus();
  }, [id]);
  const stopTyping = () => {
    clearTimeout(quiet.current);
    if (quiet.current) model.setTyping(id, false);
    quiet.current = undefined;
  };
  const type = (text: string) => {
    draft.value = text;
    chosen.value = 0;
    if (!quiet.current) model.setTyping(id, true);
    clearTimeout(quiet.current);
    quiet.current = setTimeout(stopTyping, QUIET_MS);
  };
  const use = (reply: SavedReply | undefined) => {
    if (reply) draft.value = reply.text;
    field.current?.focus();
  };
  const send = () => {
    const text = draft.value.trim();
    if (!text) return;
    draft.value = '';
    stopTyping();
    void model.send(id, [{ type: 'text', text }]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (replies && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      chosen.value = (chosen.value + step + replies.length) % Math.max(1, replies.length);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (replies) use(replies[chosen.value]);
      else send();
    }
  };
  return (
    <div class="composer">
      {replies && (
        <ul class="replies" aria-label={t('replies')}>
          {replies.length === 0 && <li class="none">{t('noReplies')}</li>}
          {replies.map((reply, index) => (
            <li key={reply.name}>
              <button type="button" aria-current={index === chosen.value} onClick={() => use(reply)}>
                <b>/{reply.name}</b> {reply.text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        aria-label={t('write', { name: shopperName(conversation, t) })}
        placeholder={t('write', { name: shopperName(conversation, t) })}
        value={draft}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="tools">
        <ProductPicker
          {...context}
          onPick={(productId) => void model.send(id, [{ type: 'products', productIds: [productId] }])}
        />
        <button type="button" class="primary" disabled={!draft.value.trim()} onClick={send}>
          {t('send')} <kbd>Enter</kbd>
        </button>
      </div>
    </div>
  );
}
