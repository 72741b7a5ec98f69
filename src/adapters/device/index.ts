export { createDeviceCatalog } from './createDeviceCatalog';
export { suggestProducts } from './suggestProducts';
