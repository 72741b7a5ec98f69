/** Name of the one IndexedDB database per shop, and of its one object store. */
export const databaseName = (shop: string) => `shopbell:${shop}`;
export const STORE = 'kv';
