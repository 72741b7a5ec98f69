import { defineElements } from './elements/defineElements';

export { defineElements };
export type { ShopbellElement } from './elements/createElement';

defineElements();
