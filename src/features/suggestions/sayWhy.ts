import type { Translate } from '../../contract/plugin';
import type { Suggestion } from '../../contract/types';
import { strings, type SuggestionsKey } from './strings';

const isKey = (key: string): key is SuggestionsKey => Object.hasOwn(strings, key);

/** The reason in words; nothing for a reason this version has no words for. */
export function sayWhy({ reason, because }: Suggestion, t: Translate<SuggestionsKey>): string | undefined {
  const withTitle = `${reason}.with`;
  if (because && isKey(withTitle)) return t(withTitle, { title: because });
  return isKey(reason) ? t(reason) : undefined;
}
