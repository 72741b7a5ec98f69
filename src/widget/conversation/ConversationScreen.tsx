import { createTranslate } from '../../lib/createTranslate';
import { conversation as english, type ConversationKey } from '../../locales/en/conversation';
import { useStyles } from '../../ui/useStyles';
import { HealthNote } from '../shell/HealthNote';
import { Slot } from '../shell/Slot';
import type { ShellModel } from '../shell/ShellModel';
import { Announcer } from './Announcer';
import { Composer } from './Composer';
import { MessageLog } from './MessageLog';
import { QuickReplies } from './QuickReplies';
import styles from './conversation.css?inline';
import card from '../../ui/card/card.css?inline';

/** The conversation: one log for bot and person, quick replies, and the composer. */
export function ConversationScreen({ shell }: { readonly shell: ShellModel }) {
  const element = useStyles<HTMLDivElement>(card, styles);
  const table = { ...english, ...shell.tables.value?.['conversation'] };
  const t = createTranslate<ConversationKey>(table, shell.strings.value.locale);
  return (
    <div class="talk" ref={element}>
      <MessageLog shell={shell} t={t} />
      <HealthNote shell={shell} />
      <Slot shell={shell} name="conversation" />
      <QuickReplies shell={shell} />
      <Composer shell={shell} t={t} />
      <Announcer shell={shell} t={t} />
    </div>
  );
}
