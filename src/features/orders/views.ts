/** What is fetched when it is first drawn, in one file: apart it compresses worse. */
export { FormMessage } from './FormMessage';
export { HomeOrder } from './HomeOrder';
export { OrderMessage } from './OrderMessage';
export { OrderScreen } from './OrderScreen';
export { TrackScreen } from './TrackScreen';
