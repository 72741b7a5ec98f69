/** What the page has for the shopper to open the panel with: an element, or its own address. */
export interface Trigger {
  readonly hash?: string;
  readonly dataset?: DOMStringMap;
}

/**
 * The verb that a trigger stands for: `data-shopbell="open:returns"` with its other data attributes as details,
 * or `#shopbell=track&order=1001`; a launcher, which says neither, toggles.
 */
export function readTrigger({ dataset, hash = '' }: Trigger): readonly [verb: string, ...args: unknown[]] {
  const { shopbell, ...details } = dataset ?? {};
  if (shopbell) {
    const [verb = '', ...words] = shopbell.split(':');
    return [verb.trim(), ...(words.length > 0 ? [words.join(':').trim(), details] : [])];
  }
  const params = new URLSearchParams(hash.slice(1));
  const screen = params.get('shopbell');
  params.delete('shopbell');
  return screen ? ['open', screen, Object.fromEntries(params)] : ['toggle'];
}
