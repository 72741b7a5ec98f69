import { defineElements } from './elements/defineElements';

export { defineElements };
export type { ShopbellElement, ShopbellWidgetElement } from './elements/createElement';

defineElements();
