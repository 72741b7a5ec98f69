export { createDeviceCatalog } from './createDeviceCatalog';
export { suggestProducts } from '../../engines/suggestions/suggestProducts';
