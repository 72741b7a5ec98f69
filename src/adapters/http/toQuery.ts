/** `?a=1&b=2` of what is there; empty when nothing is. */
export function toQuery(values: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length > 0 ? `?${new URLSearchParams(pairs.map(([name, value]) => [name, `${value}`]))}` : '';
}
