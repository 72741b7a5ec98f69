import type { Message, Translate } from '../../contract/plugin';
import type { ConversationKey } from '../../locales/en/conversation';
import type { ShellModel } from '../shell/ShellModel';
import type { MessageGroup } from './groupMessages';
import { MessageView } from './MessageView';

interface MessageGroupViewProps {
  readonly shell: ShellModel;
  readonly t: Translate<ConversationKey>;
  readonly group: MessageGroup;
}

/** A speaker's line and what they said, one bubble or card under the other. */
export function MessageGroupView({ shell, t, group }: MessageGroupViewProps) {
  const { role, name, avatarUrl } = group.author;
  const speaker = role === 'bot' ? shell.shopName : (name ?? t(role === 'shopper' ? 'you' : 'agent'));
  if (role === 'system') {
    return group.messages.map(({ id, text }) => (
      <p key={id} class="system">
        <span>{text}</span>
      </p>
    ));
  }
  return (
    <div class={`group ${role}`}>
      <p class={role === 'shopper' ? 'hidden' : 'speaker'}>
        {avatarUrl ? (
          <img src={avatarUrl} alt="" width="20" height="20" />
        ) : (
          <span class="mark" aria-hidden="true">
            {[...speaker][0]}
          </span>
        )}
        <b>{speaker}</b> {role === 'bot' ? <span class="tag">{t('bot')}</span> : null}
        {role === 'agent' && <time>{timeOf(group.messages[0], shell.strings.value.locale)}</time>}
      </p>
      {group.messages.map((message) => (
        <MessageView key={message.id} shell={shell} t={t} message={message} />
      ))}
    </div>
  );
}

function timeOf(message: Message | undefined, locale: string): string {
  return message
    ? new Date(message.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    : '';
}
