import { hashText } from '../../../lib/hashText';
import { stringifyJson } from '../../../lib/stringifyJson';

/** Longer ones do not fit on the wire. */
const LONGEST_VERSION = 300;

/** Versions of several lists as one; null for a list that is not there now. */
export function joinVersions(versions: readonly (string | null)[]): string {
  const text = stringifyJson(versions) ?? '';
  return text.length > LONGEST_VERSION ? hashText(text) : text;
}

/** The versions that were joined; empty where that cannot be told, because they were too long or are another's. */
export function splitVersions(joined: string | undefined): readonly (string | undefined)[] {
  try {
    const versions: unknown = JSON.parse(joined ?? '');
    return Array.isArray(versions)
      ? versions.map((version: unknown) => (typeof version === 'string' ? version : undefined))
      : [];
  } catch {
    return [];
  }
}
