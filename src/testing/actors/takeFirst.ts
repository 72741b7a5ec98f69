/** The first thing a stream yields, which is then left; undefined when it ends before. */
export async function takeFirst<T>(stream: AsyncIterable<T>): Promise<T | undefined> {
  for await (const value of stream) return value;
  return undefined;
}

/** All that a stream yields until it ends. */
export async function takeAll<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const values: T[] = [];
  for await (const value of stream) values.push(value);
  return values;
}
