import type { Message, Translate } from '../../contract/plugin';
import type { ConversationKey } from '../../locales/en/conversation';
import { RichText } from '../../ui/richText/RichText';
import { LazyView } from '../shell/LazyView';
import { Slot } from '../shell/Slot';
import type { ShellModel } from '../shell/ShellModel';

const loadGuesses = async () => (await import('./GuessList')).GuessList as never;

const loadHiddenLine = async () => (await import('./HiddenLine')).HiddenLine as never;

interface MessageViewProps {
  readonly shell: ShellModel;
  readonly t: Translate<ConversationKey>;
  readonly message: Message;
}

/** One message: a bubble, one of the bot's own kinds, or a view that a feature brought. */
export function MessageView({ shell, t, message }: MessageViewProps) {
  const { kind, text, id } = message;
  if (kind === 'guesses')
    return <LazyView shell={shell} load={loadGuesses} props={{ shell, t, data: message.data }} />;
  if (kind === 'miss') {
    return (
      <>
        <div class="bubble">
          <p>{t('miss')}</p>
        </div>
        <Slot shell={shell} name="miss" subject={message} />
      </>
    );
  }
  const owner = shell.active.value.find(({ plugin }) => plugin.messageKinds?.[kind]);
  const load = owner?.plugin.messageKinds?.[kind];
  return (
    <>
      {text && (
        <div class="bubble" dir="auto" data-state={message.state}>
          {message.author.role === 'shopper' ? <p>{text}</p> : <RichText text={text} />}
        </div>
      )}
      {owner && load && (
        <LazyView
          key={id}
          shell={shell}
          load={load}
          props={{ model: owner.model, context: owner.context, message }}
        />
      )}
      {message.hidden && (
        <LazyView shell={shell} load={loadHiddenLine} props={{ shell, message }} fallback={null} />
      )}
      <MessageStateLine shell={shell} t={t} message={message} />
    </>
  );
}

/** The state in small words, under the newest of the shopper's own messages and under every failed one. */
function MessageStateLine({ shell, t, message }: MessageViewProps) {
  const { state } = message;
  if (!state || message.author.role !== 'shopper') return null;
  const isNewest =
    shell.conversation.messages.value.findLast(({ author }) => author.role === 'shopper') === message;
  if (state === 'failed') {
    return (
      <p class="state failed">
        {t('failed')} –{' '}
        <button type="button" onClick={() => shell.act(({ retry }) => retry(message.id))}>
          {t('failed.retry')}
        </button>
      </p>
    );
  }
  return isNewest ? <p class="state">{t(state)}</p> : null;
}
