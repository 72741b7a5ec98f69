/**
 * What JSON.stringify says about plain data, whatever the page has done to it: pages with an old
 * Prototype.js have `Array.prototype.toJSON`, which turns every list into a string.
 */
export function stringifyJson(data: unknown): string | undefined {
  if (data === null || typeof data !== 'object') return JSON.stringify(data);
  if (Array.isArray(data)) return `[${data.map((item) => stringifyJson(item) ?? 'null').join()}]`;
  const pairs = Object.entries(data).flatMap(([key, value]) => {
    const text = stringifyJson(value);
    return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
  });
  return `{${pairs.join()}}`;
}
