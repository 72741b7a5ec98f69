import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../contract/plugin';
import type { ConversationKey } from '../../locales/en/conversation';
import { SEND } from '../../ui/icons/shell';
import { Icon } from '../../ui/Icon';
import type { ShellModel } from '../shell/ShellModel';

/** Safari tells of a composition only by this key code. */
const COMPOSING_KEY_CODE = 229;

interface ComposerProps {
  readonly shell: ShellModel;
  readonly t: Translate<ConversationKey>;
}

/** Enter sends, Shift+Enter breaks the line, a composition never sends; grows to five lines. */
export function Composer({ shell, t }: ComposerProps) {
  const { conversation } = shell;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = conversation.draft.value;
  const label = useLabel({ shell, t });
  useEffect(() => {
    if (matchMedia('(pointer:fine)').matches) field.current?.focus({ preventScroll: true });
  }, []);
  const send = () => {
    shell.say(draft);
    field.current?.focus();
  };
  return (
    <div class="composer">
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        enterkeyhint="send"
        aria-label={label}
        placeholder={label}
        value={draft}
        onInput={(event) => (conversation.draft.value = event.currentTarget.value)}
        onBlur={() => draft && shell.requestService()}
        onKeyDown={(event) => {
          const composes = event.isComposing || event.keyCode === COMPOSING_KEY_CODE;
          if (event.key !== 'Enter' || event.shiftKey || composes) return;
          event.preventDefault();
          send();
        }}
      />
      <button class="send" type="button" aria-label={t('send')} disabled={!draft.trim()} onClick={send}>
        <Icon d={SEND} />
      </button>
    </div>
  );
}

function useLabel({ shell, t }: ComposerProps): string {
  const { phase, presence } = shell.conversation;
  const name = presence.value?.author?.name;
  if (phase.value === 'live' && name) return t('placeholder.live', { name });
  return t(phase.value === 'waiting' ? 'placeholder.waiting' : 'placeholder');
}
