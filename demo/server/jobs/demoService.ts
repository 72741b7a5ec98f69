import { DEFAULT_RETURN_POLICY, type ReturnPolicy } from '../store/orders/returnPolicy';
import type { Prices } from '../store/prices';
import type { Promotion } from '../store/shop/createCartStore';
import type { DeliveryWay, PickupPlace } from '../store/shop/createDeliveryStore';
import type { Offer, Tier } from '../store/shop/createRewardStore';

/** Euros are the demo shop's own. */
const toPrices = (euroCents: number, fen: number): Prices => [
  { amount: euroCents, currency: 'EUR' },
  { amount: fen, currency: 'CNY' },
];
const CUT_OFF = { time: '16:00', timeZone: 'Europe/Brussels' } as const;
const FREE_FROM = toPrices(6000, 47_000);
const REST_OF_EU = 'AT BG HR CY CZ DK EE FI GR HU IE IT LV LT LU MT PL PT RO SK SI ES SE'.split(' ');

/** How the demo shop delivers, in the words of its FAQ. */
export const DELIVERY_WAYS: readonly DeliveryWay[] = [
  {
    id: 'pickup',
    title: { en: 'To a pick-up point', 'zh-Hans': '送到自提点' },
    countries: ['BE'],
    price: toPrices(290, 2300),
    freeFrom: FREE_FROM,
    days: [2, 3],
    cutOff: CUT_OFF,
    isGreener: true,
  },
  {
    id: 'home-near',
    title: { en: 'To your door', 'zh-Hans': '送货上门' },
    countries: ['BE', 'NL'],
    price: toPrices(490, 3800),
    freeFrom: FREE_FROM,
    days: [2, 3],
    cutOff: CUT_OFF,
  },
  {
    id: 'home-neighbours',
    title: { en: 'To your door', 'zh-Hans': '送货上门' },
    countries: ['DE', 'FR'],
    price: toPrices(690, 5400),
    freeFrom: FREE_FROM,
    days: [3, 4],
    cutOff: CUT_OFF,
  },
  {
    id: 'home-eu',
    title: { en: 'To your door', 'zh-Hans': '送货上门' },
    countries: REST_OF_EU,
    price: toPrices(990, 7700),
    freeFrom: FREE_FROM,
    days: [3, 5],
    cutOff: CUT_OFF,
  },
  {
    id: 'home-abroad',
    title: { en: 'To your door, customs paid', 'zh-Hans': '送货上门（已含关税）' },
    countries: ['CH', 'NO', 'GB'],
    price: toPrices(1490, 11_600),
    days: [4, 7],
    cutOff: CUT_OFF,
  },
];

const SHOP_HOURS = {
  timeZone: 'Europe/Brussels',
  spans: [{ days: [2, 3, 4, 5, 6], from: '10:00', until: '18:00' }],
};

export const PICKUP_SHOPS: readonly PickupPlace[] = [
  {
    id: 'ghent-shop',
    name: 'Oat & Elm',
    address: 'Zwijnaardsesteenweg 12, 9000 Gent',
    country: 'BE',
    postcode: '9000',
    opening: SHOP_HOURS,
  },
  {
    id: 'antwerp-library',
    name: 'Boekhandel De Linde',
    address: 'Lange Leemstraat 40, 2018 Antwerpen',
    country: 'BE',
    postcode: '2018',
  },
  {
    id: 'brussels-grocer',
    name: 'Épicerie du Parvis',
    address: 'Parvis de Saint-Gilles 3, 1060 Bruxelles',
    country: 'BE',
    postcode: '1060',
  },
  {
    id: 'bruges-bakery',
    name: 'Bakkerij Sint-Anna',
    address: 'Langestraat 77, 8000 Brugge',
    country: 'BE',
    postcode: '8000',
  },
];

/** Soap and food do not come back. */
export const RETURN_POLICY: ReturnPolicy = {
  ...DEFAULT_RETURN_POLICY,
  finalSale: { productIds: ['olive-soap', 'beans-canal', 'tea-tin-sencha'], categories: [] },
};

export const PROMOTIONS: readonly Promotion[] = [{ code: 'WELCOME10', percent: 10 }];

export const REWARD_TIERS: readonly Tier[] = [
  { id: 'oat', title: { en: 'Oat', 'zh-Hans': '燕麦' }, fromPoints: 0 },
  { id: 'elm', title: { en: 'Elm', 'zh-Hans': '榆木' }, fromPoints: 500 },
  { id: 'oak', title: { en: 'Oak', 'zh-Hans': '橡木' }, fromPoints: 1500 },
];

export const REWARD_OFFERS: readonly Offer[] = [
  {
    id: 'five-off',
    title: { en: '€5 off', 'zh-Hans': '减 5 欧元' },
    points: 250,
    amount: toPrices(500, 3900),
    validDays: 90,
  },
  {
    id: 'fifteen-off',
    title: { en: '€15 off', 'zh-Hans': '减 15 欧元' },
    points: 700,
    amount: toPrices(1500, 11_700),
    validDays: 90,
  },
];

/** Points of shoppers who have signed in, by their id in the shop. */
export const POINTS: Readonly<Record<string, number>> = { maya: 640 };
