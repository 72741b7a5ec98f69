export type Path = readonly PropertyKey[];

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** `items[3].price.amount`, as JavaScript would write it. */
export function writePath(path: Path): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`;
    const name = String(part);
    if (!PLAIN.test(name)) return `${written}[${JSON.stringify(name)}]`;
    return written ? `${written}.${name}` : name;
  }, '');
}

/** What stands at that place; undefined when there is none. */
export function findAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    data,
  );
}
