import type { CallOptions, Money, TimeWindow } from './common';
import type { OpeningHours } from './contact';

/** Where to, and for what. */
export interface DeliveryPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly postcode?: string;
  /** Value of the goods, for distances to free shipping. */
  readonly cartTotal?: Money;
}

export interface DeliveryOption {
  readonly id: string;
  readonly title: string;
  readonly price: Money;
  readonly window?: TimeWindow;
  /** ISO 8601: ordered until then, `window` holds. */
  readonly cutOff?: string;
  /** Missing to free shipping; zero when reached. */
  readonly toFreeShipping?: Money;
  readonly isGreener?: boolean;
}

export interface PickupShop {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly opening?: OpeningHours;
  readonly distanceMetres?: number;
}

export interface DeliveryPort {
  /** Cheapest first; empty where nothing is delivered. */
  options(place: DeliveryPlace, options: CallOptions): Promise<readonly DeliveryOption[]>;
  pickupShops?(place: DeliveryPlace, options: CallOptions): Promise<readonly PickupShop[]>;
}
