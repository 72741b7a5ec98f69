export type { Shopbell } from './entries/createFace';
export { createShopbell, type ShopbellConfig } from './entries/createShopbell';
export type {
  EventOf,
  Fields,
  ListenerOf,
  OrderOutcome,
  ScreenName,
  ScreenParams,
  ShopbellEventName,
  ShopbellEvents,
  ShopbellReadings,
  ShopbellVerbs,
  SuggestionDetail,
  VerbName,
} from './contract/api';
export type { Options } from './contract/options';
export type { Plugin, PluginContext } from './contract/plugin';
export type { AdapterFactory } from './contract/types';
