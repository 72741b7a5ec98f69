export { pageAdapter, type PageAdapterOptions } from './pageAdapter';
