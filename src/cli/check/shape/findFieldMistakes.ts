import { findNearest } from '../../../lib/findNearest';
import type { Finding } from '../Finding';
import { ALIASES, REQUIRED } from './fields';

export interface FieldsOf {
  /** Where the object stands. */
  readonly path: string;
  readonly entry?: string;
  /** Names of the fields it may have. */
  readonly fields: readonly string[];
}

/**
 * Fields that look as if another one was meant: they are ignored without a word. What resembles nothing is
 * the merchant's own and no concern of ours.
 */
export function findFieldMistakes(owner: object, { path, entry, fields }: FieldsOf): readonly Finding[] {
  // A field that must be there is told of as missing.
  const absent = fields.filter((field) => !Object.hasOwn(owner, field) && !REQUIRED.includes(field));
  return Object.keys(owner).flatMap((name): Finding[] => {
    if (fields.includes(name)) return [];
    const meant =
      absent.find((field) => isSpelling(name, field) || ALIASES[field]?.includes(name)) ??
      (name.length > 3 ? findNearest(name, absent) : null);
    if (!meant) return [];
    return [
      {
        level: 'warning',
        rule: 'file.unknown-field',
        path,
        ...(entry && { entry }),
        message: `"${name}" is no field and is ignored.`,
        mend: `Rename it to "${meant}", if that is meant.`,
      },
    ];
  });
}

/** `image_url` is `imageUrl`. */
const isSpelling = (name: string, field: string) =>
  name.replace(/[_\s-]/g, '').toLowerCase() === field.toLowerCase();
