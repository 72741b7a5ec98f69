import type { HiddenPiece, Message } from '../contract/plugin';
import type { Masker } from './createMasker';

/** The message's text with those pieces as they were typed, and what stays hidden in it. */
export function showPieces(
  { text = '', hidden = [] }: Message,
  pieces: readonly HiddenPiece[],
  masker: Masker,
): Required<Pick<Message, 'text' | 'hidden'>> {
  let shown = text;
  let growth = 0;
  const rest: HiddenPiece[] = [];
  for (const piece of hidden) {
    const at = piece.at + growth;
    if (pieces.includes(piece)) {
      const raw = masker.find(piece) ?? '';
      shown = shown.slice(0, at) + raw + shown.slice(at + piece.length);
      growth += raw.length - piece.length;
    } else {
      const moved = { ...piece, at };
      masker.move(piece, moved);
      rest.push(moved);
    }
  }
  return { text: shown, hidden: rest };
}
