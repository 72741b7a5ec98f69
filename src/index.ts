export { createShopbell, type Shopbell, type ShopbellConfig } from './entries/createShopbell';
