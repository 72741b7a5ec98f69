/** Name of the one IndexedDB database per shop, and of its one object store. */
export const databaseName = (shop: string) => `shopbell:${shop}`;
export const STORE = 'kv';
/** What the loader reads on a later page: `{ pending, who }`, without partition and time. */
export const RESUME = 'resume';
