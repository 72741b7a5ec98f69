const NAMES = ['id', 'productId', 'title', 'question', 'name', 'kind'];
const MAX_CHARS = 60;

/** How people would call an entry: its id, else its title; undefined when it has neither. */
export function nameEntry(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const owner = value as Readonly<Record<string, unknown>>;
  for (const name of NAMES) {
    const word = Object.hasOwn(owner, name) ? owner[name] : undefined;
    if ((typeof word === 'string' && word.trim()) || typeof word === 'number')
      return `${word}`.slice(0, MAX_CHARS);
  }
  return undefined;
}
