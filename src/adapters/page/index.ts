export { pageAdapter } from './pageAdapter';
export type { PageAdapterOptions } from './PageAdapterOptions';
