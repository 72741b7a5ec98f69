import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { httpAdapter } from '../../src/adapters/http';
import type { CreateSubject, OrderOwner } from '../../src/testing/World';
import type { AdapterFactory, FaqEntry, Order } from '../../src/contract/types';
import { startPythonShop } from './startPythonShop';

type OrderRecord = OrderOwner & { readonly order: Order };

/** The http adapter, as far as a shop of the three starred calls goes. */
const createStarred =
  (endpoint: string): AdapterFactory =>
  (context) => {
    const { faq, orders, ...rest } = httpAdapter({ endpoint, capabilities: ['faq', 'orders'] })(context);
    return {
      ...rest,
      faq: { list: faq!.list },
      orders: { lookupFields: orders!.lookupFields, lookup: orders!.lookup! },
    };
  };

/** That adapter with the Python shop behind it, which is taught by writing its files. */
export const createPythonWorld =
  (python: string): CreateSubject =>
  async (kit) => {
    const shop = await startPythonShop(python);
    const change = createWriter(shop.data);
    return {
      adapter: createStarred(await kit.proxy(shop.endpoint)),
      world: {
        seedFaq: (entries) =>
          change<{ readonly items: readonly FaqEntry[] }>('faq.json', ({ items }) => ({
            items: [...items.filter(({ id }) => !entries.some((entry) => entry.id === id)), ...entries],
          })),
        seedOrder: (order, owner) =>
          change<readonly OrderRecord[]>('orders.json', (records) => [
            ...records.filter((record) => record.order.number !== order.number),
            { ...owner, order },
          ]),
        close: shop.close,
      },
    };
  };

/** Changes a JSON file whole, one change after the other, so that no reader sees half of it. */
function createWriter(folder: string) {
  let last = Promise.resolve();
  return <Content>(name: string, edit: (content: Content) => Content): Promise<void> => {
    const path = join(folder, name);
    last = last.then(async () => {
      const content = edit(JSON.parse(await readFile(path, 'utf8')) as Content);
      await writeFile(`${path}.new`, JSON.stringify(content));
      await rename(`${path}.new`, path);
    });
    return last;
  };
}
