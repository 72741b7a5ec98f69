import type { ShipmentStatus, OrderStatus, TimeWindow } from '../../../src/contract/types';
import { placeText, stepText } from './orderText';
import type { LocalText, SeedOrder, SeedOrderItem, SeedShipment } from './types';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A step told in its own words, at a time of day in Ghent. */
interface Told {
  readonly clock: string;
  readonly place: LocalText;
  readonly text?: LocalText;
}

interface ShipmentPlan {
  readonly status: ShipmentStatus;
  /** Steps so far, oldest first, each with the days ago it happened. */
  readonly steps: readonly (readonly [status: ShipmentStatus, daysAgo: number, told?: Told])[];
  readonly carrier?: string;
  readonly trackingNumber?: string;
  /** Days from now of the first and last expected day. */
  readonly eta?: readonly [number, number];
  /** The same as first promised, where it was another. */
  readonly promised?: readonly [number, number];
}

interface OrderPlan {
  readonly number: string;
  readonly customer: readonly [name: string, email: string, phone: string, postcode: string];
  readonly currency?: 'EUR' | 'CNY';
  readonly daysAgo: number;
  readonly status: OrderStatus;
  /** `product:quantity` or `product/variant:quantity`, parted by spaces. */
  readonly items: string;
  readonly shipments?: readonly ShipmentPlan[];
}

const GHENT: LocalText = { en: 'Ghent', 'zh-Hans': '根特' };
const BRUSSELS: LocalText = { en: 'Brussels', 'zh-Hans': '布鲁塞尔' };
const HUB: LocalText = { en: 'Brussels hub', 'zh-Hans': '布鲁塞尔转运中心' };
const WORKSHOP: LocalText = { en: 'our workshop', 'zh-Hans': '本店工坊' };

/** The order that the pictures in the documentation show: a day late because a hub was full. */
const MAYA: ShipmentPlan = {
  status: 'in_transit',
  carrier: 'bpost',
  trackingNumber: '3231 0047 8816',
  eta: [2, 3],
  promised: [1, 1],
  steps: [
    ['pending', 1, { clock: '10:02', place: WORKSHOP }],
    ['info_received', 1, { clock: '16:20', place: GHENT }],
    ['exception', 1, { clock: '21:15', place: BRUSSELS }],
    [
      'in_transit',
      0,
      { clock: '09:40', place: HUB, text: { en: 'On its way to Antwerp', 'zh-Hans': '正在运往安特卫普' } },
    ],
  ],
};

const PACKED = [
  ['pending', 3.2],
  ['info_received', 3],
] as const;
const ON_WAY = [...PACKED, ['in_transit', 2.6], ['in_transit', 1.1]] as const;

/** One order for every state an order and a parcel can be in. */
const PLANS: readonly OrderPlan[] = [
  {
    number: '20418',
    customer: ['Maya Verbeke', 'maya@verbeke.example', '+32 470 12 34 56', '2018'],
    daysAgo: 3,
    status: 'shipped',
    items: 'pour-over-kettle/pour-over-kettle-moss:1 stoneware-mug/stoneware-mug-moss:2',
    shipments: [MAYA],
  },
  {
    number: '20431',
    customer: ['Ana Sousa', 'ana@sousa.example', '+351 912 000 111', '1200-109'],
    daysAgo: 0.1,
    status: 'placed',
    items: 'linen-napkins/linen-napkins-clay:1 dinner-candles:2',
  },
  {
    number: '20429',
    customer: ['Piet Kuipers', 'piet@kuipers.example', '+31 6 1234 5678', '1017 AB'],
    daysAgo: 0.3,
    status: 'paid',
    items: 'enamel-pot/enamel-pot-slate:1',
  },
  {
    number: '20426',
    customer: ['李雯', 'liwen@example.cn', '+86 138 0000 1111', '200040'],
    currency: 'CNY',
    daysAgo: 1,
    status: 'processing',
    items: 'teapot-round/teapot-round-moss:1 espresso-cups:1',
    shipments: [{ status: 'pending', steps: [['pending', 0.6]], eta: [3, 5] }],
  },
  {
    number: '20422',
    customer: ['Tom Hendrix', 'tom@hendrix.example', '+32 475 22 33 44', '9000'],
    daysAgo: 2,
    status: 'shipped',
    items: 'iron-pan:1 wooden-spoons:1',
    shipments: [
      {
        status: 'info_received',
        carrier: 'bpost',
        steps: [
          ['pending', 1.5],
          ['info_received', 1],
        ],
        eta: [1, 2],
      },
    ],
  },
  {
    number: '20415',
    customer: ['Julie Dubois', 'julie@dubois.example', '+33 6 11 22 33 44', '59000'],
    daysAgo: 4,
    status: 'shipped',
    items: 'linen-tablecloth/linen-tablecloth-2:1',
    shipments: [
      {
        status: 'out_for_delivery',
        carrier: 'Colissimo',
        steps: [...ON_WAY, ['out_for_delivery', 0.12]],
        eta: [0, 0],
      },
    ],
  },
  {
    number: '20409',
    customer: ['Rune Nilsen', 'rune@nilsen.example', '+47 900 11 222', '0150'],
    daysAgo: 6,
    status: 'shipped',
    items: 'hand-grinder:1 beans-canal:2',
    shipments: [
      {
        status: 'available_for_pickup',
        carrier: 'Posten',
        steps: [...ON_WAY, ['available_for_pickup', 0.5]],
        eta: [0, 0],
      },
    ],
  },
  {
    number: '20407',
    customer: ['Greta Sommer', 'greta@sommer.example', '+49 151 2345 6789', '10115'],
    daysAgo: 5,
    status: 'shipped',
    items: 'bath-towel/bath-towel-oat:2 olive-soap:4',
    shipments: [
      {
        status: 'delivery_attempted',
        carrier: 'DHL',
        steps: [...ON_WAY, ['out_for_delivery', 0.9], ['delivery_attempted', 0.7]],
        eta: [1, 1],
        promised: [0, 0],
      },
    ],
  },
  {
    number: '20403',
    customer: ['Marc Peeters', 'marc@peeters.example', '+32 486 55 44 33', '3000'],
    daysAgo: 7,
    status: 'delivered',
    items: 'stoneware-dripper/stoneware-dripper-clay:1 paper-filters:2',
    shipments: [
      {
        status: 'delivered',
        carrier: 'bpost',
        steps: [...ON_WAY, ['out_for_delivery', 0.4], ['delivered', 0.2]],
      },
    ],
  },
  {
    number: '20398',
    customer: ['Elif Kaya', 'elif@kaya.example', '+32 499 10 20 30', '1030'],
    daysAgo: 9,
    status: 'partially_shipped',
    items: 'table-lamp/table-lamp-clay:1 bulb-warm:2 cushion-cover/cushion-cover-clay:2',
    shipments: [
      {
        status: 'delivered',
        carrier: 'bpost',
        steps: [
          ['pending', 8],
          ['in_transit', 7],
          ['delivered', 6],
        ],
      },
      {
        status: 'in_transit',
        carrier: 'bpost',
        steps: [
          ['pending', 3],
          ['in_transit', 1.4],
        ],
        eta: [1, 2],
      },
      { status: 'pending', steps: [['pending', 0.5]], eta: [4, 6] },
    ],
  },
  {
    number: '20391',
    customer: ['Sofie Claes', 'sofie@claes.example', '+32 472 98 76 54', '8000'],
    daysAgo: 10,
    status: 'partially_shipped',
    items: 'dinner-plate/dinner-plate-oat:6 soup-bowl/soup-bowl-oat:6',
    shipments: [
      {
        status: 'delivered',
        carrier: 'bpost',
        steps: [
          ['pending', 9],
          ['in_transit', 8],
          ['delivered', 7],
        ],
      },
      {
        status: 'exception',
        carrier: 'bpost',
        steps: [
          ['pending', 6],
          ['in_transit', 5],
          ['exception', 2],
        ],
        eta: [2, 4],
        promised: [-3, -2],
      },
    ],
  },
  {
    number: '20385',
    customer: ['Luca Bianchi', 'luca@bianchi.example', '+39 333 123 4567', '20121'],
    daysAgo: 14,
    status: 'refunded',
    items: 'kettle-gauge:1',
    shipments: [
      {
        status: 'returned',
        carrier: 'UPS',
        steps: [
          ['in_transit', 12],
          ['delivered', 10],
          ['returning', 6],
          ['returned', 3],
        ],
      },
    ],
  },
  {
    number: '20380',
    customer: ['Nora Lindqvist', 'nora@lindqvist.example', '+46 70 123 45 67', '111 29'],
    daysAgo: 12,
    status: 'delivered',
    items: 'linen-apron/linen-apron-slate:1',
    shipments: [
      {
        status: 'returning',
        carrier: 'PostNord',
        steps: [
          ['in_transit', 10],
          ['delivered', 8],
          ['returning', 1.3],
        ],
      },
    ],
  },
  {
    number: '20377',
    customer: ['Hugo Martin', 'hugo@martin.example', '+33 7 55 66 77 88', '75011'],
    daysAgo: 16,
    status: 'cancelled',
    items: 'wool-throw:1',
    shipments: [
      {
        status: 'cancelled',
        steps: [
          ['pending', 15],
          ['cancelled', 14.5],
        ],
      },
    ],
  },
  {
    number: '20372',
    customer: ['Ilse de Vries', 'ilse@devries.example', '+31 6 8765 4321', '3511 LX'],
    daysAgo: 2.5,
    status: 'on_hold',
    items: 'pendant-lamp:1',
  },
  {
    number: '20366',
    customer: ['Owen Hughes', 'owen@hughes.example', '+44 7700 900123', 'CF10 1EP'],
    daysAgo: 41,
    status: 'shipped',
    items: 'candle-fig:3',
    shipments: [
      {
        status: 'expired',
        carrier: 'Royal Mail',
        steps: [
          ['info_received', 40],
          ['in_transit', 38],
          ['expired', 8],
        ],
        promised: [-34, -32],
      },
    ],
  },
  {
    number: '20360',
    customer: ['Katrin Weiss', 'katrin@weiss.example', '+49 170 555 0101', '80331'],
    daysAgo: 8,
    status: 'shipped',
    items: 'watering-can/watering-can-moss:1 herb-seeds:2 garden-gloves/garden-gloves-2:1',
    shipments: [
      {
        status: 'unknown',
        carrier: 'DHL',
        steps: [
          ['info_received', 6],
          ['unknown', 2],
        ],
      },
    ],
  },
  {
    number: '20355',
    customer: ['王强', 'wangqiang@example.cn', '+86 139 2222 3333', '100020'],
    currency: 'CNY',
    daysAgo: 9,
    status: 'shipped',
    items: 'pour-over-kettle/pour-over-kettle-oat:1 paper-filters:3',
    shipments: [
      {
        status: 'in_transit',
        carrier: 'SF Express',
        steps: [
          ['pending', 8],
          ['in_transit', 5],
          ['in_transit', 1.5],
        ],
        eta: [1, 3],
        promised: [-1, 0],
      },
    ],
  },
  {
    number: '20349',
    customer: ['Emma Janssens', 'emma@janssens.example', '+32 478 11 22 33', '2000'],
    daysAgo: 20,
    status: 'delivered',
    items: 'stoneware-mug/stoneware-mug-clay:4 teapot-round/teapot-round-clay:1',
    shipments: [
      {
        status: 'delivered',
        carrier: 'bpost',
        steps: [
          ['pending', 19],
          ['in_transit', 18],
          ['delivered', 17],
        ],
      },
    ],
  },
  {
    number: '20341',
    customer: ['Paul Novak', 'paul@novak.example', '+420 601 234 567', '110 00'],
    daysAgo: 27,
    status: 'delivered',
    items: 'chef-knife:1 serving-board:1',
    shipments: [
      {
        status: 'delivered',
        carrier: 'DPD',
        steps: [
          ['pending', 26],
          ['in_transit', 24],
          ['delivered', 22],
        ],
      },
    ],
  },
  {
    number: '20333',
    customer: ['Chiara Russo', 'chiara@russo.example', '+39 347 765 4321', '00184'],
    daysAgo: 33,
    status: 'refunded',
    items: 'tumbler-set:1',
    shipments: [
      {
        status: 'returned',
        carrier: 'UPS',
        steps: [
          ['delivered', 28],
          ['returning', 24],
          ['returned', 20],
        ],
      },
    ],
  },
  {
    number: '20328',
    customer: ['Wout Maes', 'wout@maes.example', '+32 468 77 88 99', '9700'],
    daysAgo: 5,
    status: 'shipped',
    items:
      'dinner-plate/dinner-plate-oat:6 soup-bowl/soup-bowl-clay:6 stoneware-mug/stoneware-mug-slate:6 espresso-cups:1 water-carafe:1 tumbler-set:1 linen-tablecloth/linen-tablecloth-3:1 linen-napkins/linen-napkins-moss:2 kitchen-towel:2 dinner-candles:2 candle-holder:2 serving-board:1 wooden-spoons:1 enamel-pot/enamel-pot-moss:1',
    shipments: [
      {
        status: 'out_for_delivery',
        carrier: 'bpost',
        steps: [...ON_WAY, ['out_for_delivery', 0.1]],
        eta: [0, 0],
      },
      { status: 'in_transit', carrier: 'bpost', steps: ON_WAY, eta: [1, 1] },
    ],
  },
  {
    number: '20320',
    customer: ['Aïcha Benali', 'aicha@benali.example', '+32 465 12 12 12', '1080'],
    daysAgo: 4,
    status: 'shipped',
    items: 'laundry-basket:1',
    shipments: [{ status: 'in_transit', carrier: 'PostNL', steps: ON_WAY, eta: [1, 2], promised: [-1, 0] }],
  },
  {
    number: '20311',
    customer: ['Sam Okafor', 'sam@okafor.example', '+44 7700 900456', 'EH1 1YZ'],
    daysAgo: 11,
    status: 'delivered',
    items: 'linen-notebook/linen-notebook-moss:2 brass-pen:1 card-set:1',
    shipments: [
      {
        status: 'delivered',
        carrier: 'Royal Mail',
        steps: [
          ['pending', 10],
          ['in_transit', 8],
          ['delivered', 5],
        ],
      },
    ],
  },
  {
    number: '20302',
    customer: ['Lotte Wouters', 'lotte@wouters.example', '+32 471 33 44 55', '9050'],
    daysAgo: 48,
    status: 'unknown',
    items: 'bath-mat:1 bottle-pump:1',
  },
];

/** The demo's orders as they stand at `now`: always as fresh, late or returned as the plan says. */
export function createOrders(now: Date): readonly SeedOrder[] {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY_MS).toISOString();
  return PLANS.map(
    ({ customer: [customerName, email, phone, postcode], items, shipments = [], ...plan }) => ({
      number: plan.number,
      status: plan.status,
      customerName,
      email,
      phone,
      postcode,
      currency: plan.currency ?? 'EUR',
      placedAt: at(plan.daysAgo),
      items: items.split(' ').map(toItem),
      shipments: shipments.map((shipment, index) => toShipment(shipment, { plan, index, now, at })),
    }),
  );
}

function toItem(text: string): SeedOrderItem {
  const [what = '', quantity = '1'] = text.split(':');
  const [productId = '', variantId] = what.split('/');
  return { productId, quantity: Number(quantity), ...(variantId && { variantId }) };
}

interface ShipmentContext {
  readonly plan: { readonly number: string };
  readonly index: number;
  readonly now: Date;
  readonly at: (daysAgo: number) => string;
}

function toShipment(shipment: ShipmentPlan, { plan, index, now, at }: ShipmentContext): SeedShipment {
  const { carrier, status, steps, eta, promised } = shipment;
  const trackingNumber =
    shipment.trackingNumber ?? `3231 ${plan.number.slice(0, 4)} ${plan.number.slice(-1)}${index + 1}16`;
  return {
    id: `${plan.number}-${index + 1}`,
    status,
    ...(carrier && { carrier, trackingNumber }),
    ...(carrier && { trackingUrl: `https://track.example/${trackingNumber.replaceAll(' ', '')}` }),
    ...(eta && { eta: toWindow(eta, now) }),
    ...((promised ?? eta) && { promised: toWindow(promised ?? eta ?? [0, 0], now) }),
    events: steps
      .map(([step, daysAgo, told], position) => ({
        status: step,
        occurredAt: told ? atClock(told.clock, at(daysAgo), now) : at(daysAgo),
        place: told?.place ?? placeText(step, position),
        description: told?.text ?? stepText(step, carrier),
      }))
      .reverse(),
  };
}

/** That time of day in Ghent on the day of `iso`; a few minutes ago where it would still be to come. */
function atClock(clock: string, iso: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Brussels',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(iso));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || 'Z';
  const day = new Date(iso).toLocaleDateString('sv', { timeZone: 'Europe/Brussels' });
  const time = Math.min(Date.parse(`${day}T${clock}:00${offset}`), now.getTime() - 5 * MINUTE_MS);
  return new Date(time).toISOString();
}

/** Hours that fall on the same day from America to China, so that every shopper reads the day that is meant. */
function toWindow([first, last]: readonly [number, number], now: Date): TimeWindow {
  const day = (offset: number, hour: number) => {
    const date = new Date(now.getTime() + offset * DAY_MS);
    date.setUTCHours(hour, 0, 0, 0);
    return date.toISOString();
  };
  return { from: day(first, 8), until: day(last, 15) };
}
