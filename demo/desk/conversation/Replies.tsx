import type { DeskContext } from '../DeskContext';
import type { SavedReply } from './savedReplies';

interface RepliesProps extends Pick<DeskContext, 't'> {
  readonly replies: readonly SavedReply[];
  readonly chosen: number;
  onUse(reply: SavedReply): void;
}

/** The saved replies that begin with what was typed after the slash. */
export function Replies({ replies, chosen, t, onUse }: RepliesProps) {
  return (
    <ul class="replies" aria-label={t('replies')}>
      {replies.length === 0 && <li class="none">{t('noReplies')}</li>}
      {replies.map((reply, index) => (
        <li key={reply.name}>
          <button type="button" aria-current={index === chosen} onClick={() => onUse(reply)}>
            <b>/{reply.name}</b> {reply.text}
          </button>
        </li>
      ))}
    </ul>
  );
}
