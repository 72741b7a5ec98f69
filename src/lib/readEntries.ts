/** Stands for a value that threw when it was read. */
export const UNREADABLE = Symbol('unreadable');

/** The object's own keys and values, whatever it is: getters and proxies that throw are answered for, too. */
export function readEntries(given: unknown): readonly (readonly [string, unknown])[] {
  const object = (typeof given === 'object' && given) || {};
  try {
    return Object.keys(object).map((name) => [name, readValue(object, name)]);
  } catch {
    return [];
  }
}

function readValue(object: object, name: string): unknown {
  try {
    return Reflect.get(object, name);
  } catch {
    return UNREADABLE;
  }
}
