import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { filesAdapter } from '../../src/adapters/files';
import type { FaqEntry, NeighbourList, Product } from '../../src/contract/types';
import type { CreateSubject } from '../../src/testing/World';

const CONTACT = { items: [{ kind: 'email', value: 'help@shop.example', hours: 'Mon–Fri 9–17' }] };

/** Static JSON files on a plain web server with ETags; what is seeded is written into them. */
export const createFilesWorld: CreateSubject = async (kit) => {
  const faq = new Map<string, FaqEntry>();
  const products = new Map<string, Product>();
  const lists = new Map<string, NeighbourList>();
  const read = (): Readonly<Record<string, unknown>> => ({
    '/faq.json': [...faq.values()],
    '/products.json': { items: [...products.values()] },
    '/lists.json': { lists: [...lists.values()] },
    '/contact.json': CONTACT,
  });
  const server = createServer((request, response) => {
    const file = read()[(request.url ?? '').replace('/shop', '')];
    const body = JSON.stringify(file) ?? '';
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(file === undefined ? 404 : isKnown ? 304 : 200, {
      'content-type': 'application/json',
      etag,
    });
    response.end(isKnown ? '' : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = await kit.proxy(`http://127.0.0.1:${port}/shop`);
  return {
    adapter: filesAdapter({
      faq: `${base}/faq.json`,
      products: `${base}/products.json`,
      suggestions: `${base}/lists.json`,
      contact: `${base}/contact.json`,
    }),
    world: {
      seedFaq: async (entries) => entries.forEach((entry) => faq.set(entry.id, entry)),
      seedProducts: async (more) => more.forEach((product) => products.set(product.id, product)),
      seedLists: async (more) => more.forEach((list) => lists.set(list.productId, list)),
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    },
  };
};
