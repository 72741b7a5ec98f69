import type {
  DeliveryOption,
  DeliveryPlace,
  Money,
  OpeningHours,
  PickupShop,
} from '../../../../src/contract/types';
import { pickText } from '../locales';
import { findPrice, pickPrice, type Prices } from '../prices';
import type { Sql } from '../Sql';
import { addDays, dayIn, isWorkingDay, momentOf } from './zonedTime';

/** A way of delivery, as data. */
export interface DeliveryWay {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly price: Prices;
  /** From this value of the goods on it costs nothing. */
  readonly freeFrom?: Prices;
  /** Working days on the way, the fewest and the most. */
  readonly days: readonly [number, number];
  /** Ordered on a working day until then, it leaves the same day. */
  readonly cutOff: { readonly time: string; readonly timeZone: string };
  readonly isGreener?: boolean;
}

/** Where parcels can be fetched, as data. */
export interface PickupPlace {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly postcode: string;
  readonly opening?: OpeningHours;
}

/** Whose words and whose money. */
interface Wanted {
  readonly locale: string;
  readonly currency?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface DeliveryStore {
  /** Cheapest first. */
  options(place: DeliveryPlace, wanted: Wanted): Promise<readonly DeliveryOption[]>;
  /** Nearest first. */
  pickupShops(place: DeliveryPlace): Promise<readonly PickupShop[]>;
  /** The lowest value of goods from which some way costs nothing; null where there is none in that currency. */
  freeFrom(currency: string): Promise<Money | null>;
  /** These and no others. */
  putWays(ways: readonly DeliveryWay[]): Promise<void>;
  /** These and no others. */
  putPickupShops(shops: readonly PickupPlace[]): Promise<void>;
}

const FIRST_HOUR = '08:00';
const LAST_HOUR = '20:00';

/** Ways of delivery and pickup shops, each a row of data. */
export function createDeliveryStore(sql: Sql): DeliveryStore {
  const readWays = async () =>
    (await sql.query<{ way: DeliveryWay }>('select way from delivery_ways order by position')).map(
      ({ way }) => way,
    );
  return {
    async options(place, wanted) {
      const ways = (await readWays()).filter(({ countries }) => countries.includes(place.country));
      return ways
        .flatMap((way) => toOption(way, place, wanted) ?? [])
        .sort((a, b) => a.price.amount - b.price.amount);
    },
    async pickupShops({ country, postcode = '' }) {
      const rows = await sql.query<{ shop: PickupPlace }>(
        `select shop from pickup_shops where shop->>'country' = $1 order by position`,
        [country],
      );
      return rows
        .map(({ shop }) => shop)
        .sort((a, b) => distance(a.postcode, postcode) - distance(b.postcode, postcode))
        .map(({ id, name, address, opening }) => ({ id, name, address, ...(opening && { opening }) }));
    },
    async freeFrom(currency) {
      const amounts = (await readWays()).flatMap((way) => findPrice(way.freeFrom, currency)?.amount ?? []);
      return amounts.length > 0 ? { amount: Math.min(...amounts), currency } : null;
    },
    putWays: (ways) => replace(sql, 'delivery_ways (id, position, way)', ways),
    putPickupShops: (shops) => replace(sql, 'pickup_shops (id, position, shop)', shops),
  };
}

function replace(sql: Sql, into: string, records: readonly { readonly id: string }[]): Promise<void> {
  const rows = records.map((record, position) => ({ id: record.id, position, record }));
  return sql.transaction(async (tx) => {
    const table = into.split(' ', 1)[0];
    // Two who replace at once do so one after the other.
    await tx.query(`lock table ${table} in share row exclusive mode`);
    await tx.query(`delete from ${table}`);
    await tx.query(
      `insert into ${into} select id, position, record
       from jsonb_to_recordset($1::jsonb) as r (id text, position integer, record jsonb)`,
      [JSON.stringify(rows)],
    );
  });
}

function toOption(way: DeliveryWay, { cartTotal }: DeliveryPlace, wanted: Wanted): DeliveryOption | null {
  const full = pickPrice(way.price, wanted.currency ?? cartTotal?.currency);
  if (!full) return null;
  const from = cartTotal && findPrice(way.freeFrom, cartTotal.currency);
  const missing = from && Math.max(0, from.amount - cartTotal.amount);
  const { window, cutOff } = plan(way, wanted.now);
  return {
    id: way.id,
    title: pickText(way.title, wanted.locale),
    price: missing === 0 ? { ...full, amount: 0 } : full,
    window,
    cutOff,
    ...(from &&
      missing !== null &&
      missing !== undefined && { toFreeShipping: { ...from, amount: missing } }),
    ...(way.isGreener && { isGreener: true }),
  };
}

/** Until when to order, and the days on which it then arrives. */
function plan({ days: [fewest, most], cutOff: { time, timeZone } }: DeliveryWay, now: number) {
  let leaves = dayIn(timeZone, now);
  while (!isWorkingDay(leaves) || momentOf(leaves, time, timeZone) <= now) leaves = addDays(leaves, 1);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    cutOff: iso(momentOf(leaves, time, timeZone)),
    window: {
      from: iso(momentOf(addWorkingDays(leaves, fewest), FIRST_HOUR, timeZone)),
      until: iso(momentOf(addWorkingDays(leaves, most), LAST_HOUR, timeZone)),
    },
  };
}

function addWorkingDays(day: string, count: number): string {
  let end = day;
  for (let left = count; left > 0;) {
    end = addDays(end, 1);
    if (isWorkingDay(end)) left--;
  }
  return end;
}

/**
 * How far apart two postcodes are, in postcodes: neighbours have neighbouring numbers. As good as it gets
 * without a map, so nobody is told metres.
 */
function distance(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => Number.parseInt(text.replace(/\D/g, ''), 10)) as [number, number];
  return Number.isNaN(x) || Number.isNaN(y) ? Number.MAX_SAFE_INTEGER : Math.abs(x - y);
}
