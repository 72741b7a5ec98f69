import { findCards } from './findCards';
import { findIds } from './findIds';
import { findSecrets } from './findSecrets';
import type { HiddenPiece } from '../../contract/plugin';
import type { Found } from './Found';
import { readPlainly } from './readPlainly';

/** A piece that was taken out, and what was typed. SECURITY: for memory only. */
export interface MaskedPiece extends HiddenPiece {
  readonly raw: string;
}

export interface MaskedText {
  readonly text: string;
  readonly pieces: readonly MaskedPiece[];
}

const MASK = '••••';
const LAST_DIGITS = 4;
/** Of two that overlap, the one named first says what the whole is. */
const ORDER: readonly Found['kind'][] = ['card', 'id', 'password', 'code'];

/**
 * The text without card numbers, personal numbers, passwords and codes, and what was taken out, in the order of
 * the text. Of a card its last four digits stay, of the others nothing. What is masked already stays as it is.
 * Pieces in `known` are left alone.
 */
export function maskText(typed: string, known: ReadonlySet<string> = new Set()): MaskedText {
  const reading = readPlainly(typed);
  const pieces: MaskedPiece[] = [];
  let text = '';
  let done = 0;
  const found = [...findCards(reading), ...findIds(reading), ...findSecrets(reading)];
  for (const { kind, start, end, couldBe } of join(
    found.filter((one) => !typed.startsWith(MASK, one.start)),
  )) {
    const raw = typed.slice(start, end);
    if (known.has(raw)) continue;
    const digits = reading.plain.slice(start, end).replace(/\D/g, '');
    const mask = kind === 'card' ? `${MASK} ${digits.slice(-LAST_DIGITS)}` : MASK;
    text += typed.slice(done, start);
    pieces.push({ kind, at: text.length, length: mask.length, raw, ...(couldBe && { couldBe }) });
    text += mask;
    done = end;
  }
  return { text: text + typed.slice(done), pieces };
}

/** In the order of the text, overlapping ones as one; that one may be shown only if each of them may. */
function join(found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && next.start < last.end) {
      joined[joined.length - 1] = {
        kind: ORDER.find((kind) => kind === next.kind || kind === last.kind) ?? last.kind,
        start: last.start,
        end: Math.max(last.end, next.end),
        couldBe: next.couldBe === last.couldBe ? last.couldBe : undefined,
      };
    } else joined.push(next);
  }
  return joined;
}
