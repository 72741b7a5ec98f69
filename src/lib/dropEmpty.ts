/** The same object without its members that are undefined or an empty text. */
export function dropEmpty<T extends object>(object: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const full = Object.entries(object).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(full) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
