import { useRef } from 'preact/hooks';
import type { Translate } from '../../contract/plugin';
import type { ConversationKey } from '../../locales/en/conversation';
import type { ShellModel } from '../shell/ShellModel';

interface AnnouncerProps {
  readonly shell: ShellModel;
  readonly t: Translate<ConversationKey>;
}

/** Tells screen readers each new foreign message once; what was there on opening is history. */
export function Announcer({ shell, t }: AnnouncerProps) {
  const messages = shell.conversation.messages.value;
  const since = useRef(messages.at(-1)?.id);
  const start = messages.findIndex(({ id }) => id === since.current) + 1;
  const fresh = messages.slice(start).filter(({ author }) => author.role !== 'shopper');
  return (
    <div class="hidden" role="status">
      {fresh.map((message) => (
        <p key={message.id}>{message.text ?? sayKind(message.kind, t)}</p>
      ))}
    </div>
  );
}

function sayKind(kind: string, t: Translate<ConversationKey>): string {
  return kind === 'guesses' || kind === 'miss' ? t(kind) : '';
}
