import type { OrderStatus, Shipment, ShipmentEvent } from '../../../src/contract/types';

/** Text of the demo shop in its two languages. */
export interface LocalText {
  readonly en: string;
  readonly 'zh-Hans': string;
}

/** Prices in minor units of the shop's two currencies. */
export interface LocalPrice {
  readonly EUR: number;
  readonly CNY: number;
}

export interface SeedCategory {
  readonly slug: string;
  readonly title: LocalText;
}

export interface SeedVariant {
  readonly id: string;
  readonly title: LocalText;
  /** CSS colour of the swatch, for variants that are colours. */
  readonly color?: string;
  readonly price?: LocalPrice;
  readonly stock: number;
  /** Path of its picture when it differs from the product's. */
  readonly image?: string;
}

export interface SeedProduct {
  readonly id: string;
  readonly slug: string;
  /** Slug of its category. */
  readonly category: string;
  readonly title: LocalText;
  /** One line under the title. */
  readonly tagline: LocalText;
  readonly description: LocalText;
  readonly price: LocalPrice;
  /** Former price when reduced. */
  readonly compareAt?: LocalPrice;
  readonly rating: { readonly value: number; readonly count: number };
  readonly stock: number;
  readonly variants: readonly SeedVariant[];
  /** Path of its picture, e.g. `/img/kettle-pour-over.svg`. */
  readonly image: string;
  readonly attributes: readonly string[];
}

export interface SeedOrderItem {
  readonly productId: string;
  readonly variantId?: string;
  readonly quantity: number;
}

export interface SeedShipmentEvent extends Omit<ShipmentEvent, 'place' | 'description'> {
  readonly place?: LocalText;
  readonly description?: LocalText;
}

export interface SeedShipment extends Omit<Shipment, 'events'> {
  readonly events: readonly SeedShipmentEvent[];
}

export interface SeedOrder {
  readonly number: string;
  readonly customerName: string;
  readonly email: string;
  readonly phone: string;
  readonly postcode: string;
  readonly currency: keyof LocalPrice;
  readonly placedAt: string;
  readonly status: OrderStatus;
  readonly items: readonly SeedOrderItem[];
  readonly shipments: readonly SeedShipment[];
}

/** One line of the shop's log. */
export interface SeedEvent {
  readonly shopper: string;
  readonly product: string;
  readonly type: 'view' | 'cart' | 'purchase';
  /** ISO 8601. */
  readonly time: string;
  /** Order id; lines of one purchase share it. */
  readonly order?: string;
}
