import type { CallOptions } from '../../../contract/types';
import { hashText } from '../../../lib/hashText';
import { stringifyJson } from '../../../lib/stringifyJson';

/** A call as far as its answer depends on it. */
export interface Question {
  /** The method, e.g. `catalog.search`. */
  readonly kind: string;
  /** Everything that was asked, and by whom. */
  readonly text: string;
  /** The same, short; different questions may share it. */
  readonly hash: string;
}

/** SECURITY: who asks is part of it, so nobody is given what somebody else was told. */
export function writeQuestion(kind: string, input: readonly unknown[], options: CallOptions): Question {
  const { locale, currency = null, identity } = options;
  const text = stringifyJson([...input, locale, currency, identity ? identity.id : null]) ?? '';
  return { kind, text, hash: hashText(text) };
}
