import type { HiddenPiece, Masked, Message, OwnKind } from '../contract/plugin';
import { maskText } from '../engines/masking/maskText';

/** What becomes of a message when a piece of it is shown. */
export interface Revealed {
  readonly change: Partial<Message>;
  /** To be said after it, because the message itself can no longer change. */
  readonly follow?: string;
}

export interface Secrets {
  /** The words by the rules; what is hidden in them stays here. */
  mask(text: string): Masked;
  /** Gives up what of the message the shopper calls their own; nothing when there is nothing, or it was given up. */
  reveal(message: Message, as: OwnKind, mayChange: boolean): Revealed | undefined;
}

/**
 * Keeps what was hidden, in memory, for as long as its message is.
 * SECURITY: pieces go into the log and are stored; what was typed is in this map and nowhere else.
 */
export function createSecrets(): Secrets {
  const raws = new WeakMap<HiddenPiece, string>();
  /** What was shown once is left alone from then on. */
  const shown = new Set<string>();

  const keep = ({ kind, at, length, couldBe }: HiddenPiece, raw: string): HiddenPiece => {
    const piece: HiddenPiece = { kind, at, length };
    // Not enumerable, so that it is not stored: after a reload there is nothing to give back.
    if (couldBe) Object.defineProperty(piece, 'couldBe', { value: couldBe });
    raws.set(piece, raw);
    return piece;
  };
  /** The text with those pieces as they were typed, and what stays hidden in it. */
  const putBack = ({ text = '', hidden = [] }: Message, pieces: readonly HiddenPiece[]) => {
    let growth = 0;
    const rest: HiddenPiece[] = [];
    for (const piece of hidden) {
      const at = piece.at + growth;
      const raw = raws.get(piece) ?? '';
      if (!pieces.includes(piece)) {
        rest.push(keep({ ...piece, at, ...(piece.couldBe && { couldBe: piece.couldBe }) }, raw));
        continue;
      }
      text = text.slice(0, at) + raw + text.slice(at + piece.length);
      growth += raw.length - piece.length;
    }
    return { text, hidden: rest };
  };

  return {
    mask(typed) {
      const { text, pieces } = maskText(typed, shown);
      return pieces.length > 0 ? { text, hidden: pieces.map((piece) => keep(piece, piece.raw)) } : { text };
    },
    reveal(message, as, mayChange) {
      const { hidden = [] } = message;
      const pieces = hidden.filter((piece) => piece.couldBe === as && raws.has(piece));
      if (pieces.length === 0) return undefined;
      const told = pieces.map((piece) => raws.get(piece) ?? '');
      told.forEach((raw) => shown.add(raw));
      if (mayChange) return { change: putBack(message, pieces) };
      const forget = ({ kind, at, length }: HiddenPiece) => ({ kind, at, length });
      const rest = hidden.map((piece) => (pieces.includes(piece) ? forget(piece) : piece));
      return { change: { hidden: rest }, follow: told.join(' ') };
    },
  };
}
