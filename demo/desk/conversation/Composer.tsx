import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DeskConversation } from '../../server/deskApi';
import { shopperName, type DeskContext } from '../DeskContext';
import { ProductPicker } from './ProductPicker';
import { Replies } from './Replies';
import { findReplies, type SavedReply } from './savedReplies';
import { useTypingNotice } from './useTypingNotice';

/** Arrow keys walk through the saved replies. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface ComposerProps extends DeskContext {
  readonly conversation: DeskConversation;
}

/** Enter sends, Shift+Enter breaks, "/" opens the saved replies; a composition never sends. */
export function Composer({ conversation, ...context }: ComposerProps) {
  const { model, t } = context;
  const { id, packet } = conversation;
  const label = t('write', { name: shopperName(conversation, t) });
  const draft = useSignal('');
  const chosen = useSignal(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const replies = draft.value.startsWith('/') ? findReplies(packet.locale, draft.value.slice(1)) : null;
  const use = (reply: SavedReply | undefined) => {
    draft.value = reply?.text ?? draft.value;
    field.current?.focus();
  };
  useEffect(() => use({ name: '', text: '' }), [id]);
  const notice = useTypingNotice((on) => model.setTyping(id, on));
  const type = (text: string) => {
    [draft.value, chosen.value] = [text, 0];
    notice.type();
  };
  const send = () => {
    const text = draft.value.trim();
    if (text) void model.send(id, [{ type: 'text', text }]);
    draft.value = '';
    notice.stop();
  };
  const sendProduct = (productId: string) =>
    void model.send(id, [{ type: 'products', productIds: [productId] }]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const step = STEPS[event.key];
    if (replies && step) {
      event.preventDefault();
      chosen.value = (chosen.value + step + replies.length) % Math.max(1, replies.length);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (replies) use(replies[chosen.value]);
      else send();
    }
  };
  return (
    <div class="composer">
      {replies && <Replies replies={replies} chosen={chosen.value} t={t} onUse={use} />}
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={draft}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="tools">
        <ProductPicker {...context} onPick={sendProduct} />
        <button type="button" class="primary" disabled={!draft.value.trim()} onClick={send}>
          {t('send')} <kbd>Enter</kbd>
        </button>
      </div>
    </div>
  );
}
