import type { Order, OrderItem, ReturnableItem } from '../../../../src/contract/types';
import { pickText } from '../locales';

type Local = Readonly<Record<string, string>>;

/** What may be sent back, as data. */
export interface ReturnPolicy {
  /** Days after the delivery; before it, everything that is on its way may be announced. */
  readonly days: number;
  /** Never: by product, and by category. */
  readonly finalSale: { readonly productIds: readonly string[]; readonly categories: readonly string[] };
  readonly reasons: readonly { readonly code: string; readonly label: Local; readonly tip?: Local }[];
  readonly outcomes: readonly string[];
}

/** What holds where the shop has said nothing. */
export const DEFAULT_RETURN_POLICY: ReturnPolicy = {
  days: 30,
  finalSale: { productIds: [], categories: [] },
  reasons: [
    { code: 'changed_mind', label: { en: 'Changed my mind', 'zh-Hans': '不想要了' } },
    {
      code: 'damaged',
      label: { en: 'Arrived damaged', 'zh-Hans': '收到时已损坏' },
      tip: { en: 'A photo helps us to be quick.', 'zh-Hans': '附上照片，处理更快。' },
    },
    { code: 'wrong_item', label: { en: 'Not what I ordered', 'zh-Hans': '与订购的不符' } },
    { code: 'not_as_described', label: { en: 'Not as described', 'zh-Hans': '与描述不符' } },
  ],
  outcomes: ['refund', 'exchange'],
};

const NOTES = {
  final: { en: 'Final sale: it cannot come back.', 'zh-Hans': '此商品不支持退货。' },
  notSent: { en: 'It has not been sent yet.', 'zh-Hans': '尚未发货。' },
  late: { en: 'The time for returns is over.', 'zh-Hans': '已超过退货期限。' },
  gone: { en: 'Its return is announced already.', 'zh-Hans': '已申请退货。' },
} as const;

const DAY_MS = 86_400_000;
const UNDER_WAY = ['shipped', 'partially_shipped', 'delivered'];

export interface Returnability {
  readonly policy: ReturnPolicy;
  /** Pieces whose return is announced already, by item. */
  readonly announced: ReadonlyMap<string, number>;
  /** By product id, where it is known. */
  readonly categories: ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly locale: string;
}

/** Each item of the order: whether and how much of it may come back, until when, and why not. */
export function listReturnable(order: Order, context: Returnability): readonly ReturnableItem[] {
  const { policy, announced, now, locale } = context;
  const deliveredAt = findDelivery(order);
  const until = deliveredAt === null ? null : deliveredAt + policy.days * DAY_MS;
  const isSent = deliveredAt !== null || UNDER_WAY.includes(order.status);
  return order.items.map((item, place) => {
    const itemId = item.id ?? `${place}`;
    const left = item.quantity - (announced.get(itemId) ?? 0);
    const isFinal = isFinalSale(item, context);
    const isLate = until !== null && now > until;
    const why = isFinal ? 'final' : !isSent ? 'notSent' : isLate ? 'late' : left <= 0 ? 'gone' : null;
    return {
      itemId,
      isReturnable: why === null,
      quantity: why === null ? left : 0,
      ...(why && { note: pickText(NOTES[why], locale) }),
      ...(until !== null && !isFinal && { until: new Date(until).toISOString() }),
    };
  });
}

function isFinalSale({ productId = '' }: OrderItem, { policy, categories }: Returnability): boolean {
  const { finalSale } = policy;
  return (
    finalSale.productIds.includes(productId) || finalSale.categories.includes(categories.get(productId) ?? '')
  );
}

/** When the last parcel arrived; null while it is not there. */
function findDelivery({ status, placedAt, shipments }: Order): number | null {
  const times = shipments
    .flatMap(({ events }) => events)
    .filter((event) => event.status === 'delivered')
    .map(({ occurredAt }) => Date.parse(occurredAt));
  if (times.length > 0) return Math.max(...times);
  return status === 'delivered' ? Date.parse(placedAt) : null;
}
