import type { Channel, ConversationActions, HiddenPiece, Masked, Message, OwnKind } from '../contract/plugin';
import { maskText } from '../engines/masking/maskText';

/** The log that the pieces are in, as the shopper may change it. */
export interface Log extends Pick<ConversationActions, 'patch'> {
  find(id: string): Message | undefined;
  /** Says something that needs no mask. */
  post(words: Masked): void;
  /** To the person, while one is there. */
  channel(): Channel | null;
}

export interface Secrets {
  /** The words by the rules; what is hidden in them stays here. */
  mask(text: string): Masked;
  /** As `mask`; numbers of nine digits and more are hidden too, because they may be half of one. */
  maskUnfinished(text: string): string;
  /**
   * Gives up what of a message the shopper calls their own, once: in its place where nobody has the message
   * yet, else in a message of its own.
   */
  reveal(id: string, as: OwnKind, log: Log): void;
}

const LONG_NUMBER = /\p{Nd}(?:\P{Nd}{0,3}\p{Nd}){8,}/gu;

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
  /** The text as it was typed. */
  const putBack = ({ text = '', hidden = [] }: Message): string =>
    hidden.reduceRight((all, piece) => {
      const end = piece.at + piece.length;
      return all.slice(0, piece.at) + (raws.get(piece) ?? all.slice(piece.at, end)) + all.slice(end);
    }, text);

  const mask = (typed: string): Masked => {
    const { text, pieces } = maskText(typed, shown);
    return pieces.length > 0 ? { text, hidden: pieces.map((piece) => keep(piece, piece.raw)) } : { text };
  };

  return {
    mask,
    maskUnfinished: (text) => mask(text).text.replace(LONG_NUMBER, '••••'),
    reveal(id, as, { find, patch, post, channel }) {
      const message = find(id);
      const pieces = message?.hidden?.filter((piece) => piece.couldBe === as && raws.has(piece)) ?? [];
      if (!message || pieces.length === 0) return;
      const told = pieces.map((piece) => raws.get(piece) ?? '');
      told.forEach((raw) => shown.add(raw));
      if (isHere(message, channel())) {
        patch(id, { hidden: [], ...mask(putBack(message)) });
        return;
      }
      // A copy has no mark, so there is no button any more.
      patch(id, {
        hidden: message.hidden?.map((piece) => (pieces.includes(piece) ? { ...piece } : piece)) ?? [],
      });
      post({ text: told.join(' ') });
    },
  };
}

/** Whether nobody has the message yet, so that its text may still change. */
function isHere({ id, state }: Message, channel: Channel | null): boolean {
  if (state === 'sending') return channel?.isOut?.(id) === false;
  return state === 'failed' || (!state && !channel);
}
