/** What is fetched when it is first drawn, in one file: apart it compresses worse. */
export { HomeRail } from './HomeRail';
export { ProductScreen } from './ProductScreen';
export { ProductsMessage } from './ProductsMessage';
