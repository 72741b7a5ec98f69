const MAX_BLOCK_CHARS = 200_000;

/** The `sku` or `productID` of the one Product that the page's JSON-LD describes, read as text; else undefined. */
export function findPageProduct(page: Document): string | undefined {
  for (const block of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = block.textContent ?? '';
    if (text.length > MAX_BLOCK_CHARS) continue;
    try {
      const id = findIn(JSON.parse(text));
      if (id) return id;
    } catch {
      // A malformed block is the page's business; the next one may be fine.
    }
  }
  return undefined;
}

function findIn(data: unknown): string | undefined {
  const nodes = Array.isArray(data) ? data : [data];
  for (const node of nodes as Record<string, unknown>[]) {
    if (node === null || typeof node !== 'object') continue;
    const types = [node['@type']].flat();
    if (types.some((type) => type === 'Product' || type === 'ProductGroup')) {
      const id = node['sku'] ?? node['productID'] ?? node['productGroupID'];
      if (typeof id === 'string' && id) return id;
    }
    const inGraph = findIn(node['@graph'] ?? []);
    if (inGraph) return inGraph;
  }
  return undefined;
}
