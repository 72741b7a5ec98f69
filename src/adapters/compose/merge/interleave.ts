/** The first of each list, then the second of each, and so on: the best of each come first. */
export function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const mixed: T[] = [];
  for (let place = 0; place < longest; place++)
    mixed.push(...lists.flatMap((list) => list.slice(place, place + 1)));
  return mixed;
}
