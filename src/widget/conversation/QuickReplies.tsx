import type { Chip } from '../../contract/plugin';
import type { ShellModel } from '../shell/ShellModel';

/** Chips above the composer: what was offered just now, else what helps under any answer of the bot. */
export function QuickReplies({ shell }: { readonly shell: ShellModel }) {
  const offered = shell.conversation.chips.value;
  const chips = offered.length > 0 ? offered : usualReplies(shell);
  if (chips.length === 0) return null;
  return (
    <div class="chips">
      {chips.map(({ label, run }) => (
        <button key={label} class="chip" type="button" onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}

function usualReplies({ conversation, lines, t, navigate }: ShellModel): readonly Chip[] {
  const last = conversation.messages.value.at(-1);
  const isBotsTurn = conversation.phase.value === 'bot' && last?.author.role === 'bot';
  // Under a miss or a list of guesses the person is offered already.
  if (!isBotsTurn || last.kind === 'miss' || last.kind === 'guesses') return [];
  return lines.value.flatMap(({ tile, isQuickReply }) =>
    tile && isQuickReply ? [{ label: t(tile.label), run: () => navigate(tile.screen) }] : [],
  );
}
