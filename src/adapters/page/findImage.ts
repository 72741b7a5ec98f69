import { isNode, type JsonLd, type JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { findAddress } from './findAddress';

/** The address of the first picture, which may be given as address or as thing. */
export function findImage({ get, text }: JsonLd, node: JsonLdNode, base: string): string | undefined {
  const [image] = get(node, 'image');
  const address = isNode(image) ? text(image, 'url') || text(image, 'contentUrl') : text(node, 'image');
  return findAddress(address, base);
}
