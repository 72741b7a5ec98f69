import { randomInt } from 'node:crypto';
import type { Coupon, RewardStatus } from '../../../../src/contract/types';
import { pickText } from '../locales';
import { onceByKey } from '../onceByKey';
import { pickPrice, type Prices } from '../prices';
import { Refusal } from '../Refusal';
import type { Sql } from '../Sql';

type Local = Readonly<Record<string, string>>;

export interface Tier {
  readonly id: string;
  readonly title: Local;
  /** Points ever earned. */
  readonly fromPoints: number;
}

export interface Offer {
  readonly id: string;
  readonly title: Local;
  readonly points: number;
  /** What its coupon takes off the cart. */
  readonly amount?: Prices;
  /** Of its coupon; for ever when absent. */
  readonly validDays?: number;
}

interface Wanted {
  readonly locale: string;
  readonly currency?: string | undefined;
}

export interface RewardStore {
  status(shopperId: string, wanted: Wanted): Promise<RewardStatus>;
  /** Newest first. */
  coupons(shopperId: string, wanted: Wanted): Promise<readonly Coupon[]>;
  /** Once for a key. Throws a `Refusal`: `not_found` for an unknown offer, `conflict` for too few points. */
  redeem(
    shopperId: string,
    wish: { readonly key: string; readonly offerId: string },
    wanted: Wanted,
  ): Promise<Coupon>;
  /** What the shopper has now, as the shop's own system says. */
  putPoints(shopperId: string, points: number): Promise<void>;
  putTiers(tiers: readonly Tier[]): Promise<void>;
  putOffers(offers: readonly Offer[]): Promise<void>;
}

interface CouponRow {
  code: string;
  title: Local;
  amount: Prices | null;
  until: Date | null;
}

const MAX_COUPONS = 100;
/** Without letters and digits that look alike; 12 of them are 58 bits. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Points, tiers and coupons of signed-in shoppers. */
export function createRewardStore(sql: Sql): RewardStore {
  return {
    async status(shopperId, { locale }) {
      const [account] = await sql.query<{ points: number; earned: number }>(
        'select points, earned from rewards where shopper_id = $1',
        [shopperId],
      );
      const { points, earned } = account ?? { points: 0, earned: 0 };
      const tiers = await sql.query<{ id: string; title: Local; from_points: number }>(
        'select * from reward_tiers order by from_points, id',
      );
      const offers = await sql.query<{ id: string; title: Local; points: number }>(
        'select id, title, points from reward_offers order by points, id',
      );
      const name = ({ id, title }: { id: string; title: Local }) => ({ id, title: pickText(title, locale) });
      const tier = tiers.findLast(({ from_points: from }) => from <= earned);
      const next = tiers.find(({ from_points: from }) => from > earned);
      return {
        points,
        ...(tier && { tier: name(tier) }),
        ...(next && { nextTier: { ...name(next), missingPoints: next.from_points - earned } }),
        offers: offers.map((offer) => ({ ...name(offer), points: offer.points })),
      };
    },
    async coupons(shopperId, wanted) {
      const rows = await sql.query<CouponRow>(
        `select * from coupons where shopper_id = $1 and (until is null or until > now())
         order by created_at desc, code limit ${MAX_COUPONS}`,
        [shopperId],
      );
      return rows.map((row) => toCoupon(row, wanted));
    },
    redeem(shopperId, { key, offerId }, wanted) {
      const subject = `shopper ${shopperId}`;
      return onceByKey(sql, { scope: `${subject} redeem`, key, subject }, async (tx) => {
        const [offer] = await tx.query<{ title: Local; points: number; amount: Prices | null }>(
          'select * from reward_offers where id = $1',
          [offerId],
        );
        if (!offer) throw new Refusal('not_found', 'There is no such offer.');
        // One statement checks and takes, so that two at once cannot spend the same points.
        const paid = await tx.query(
          'update rewards set points = points - $2 where shopper_id = $1 and points >= $2 returning 1',
          [shopperId, offer.points],
        );
        if (paid.length === 0) throw new Refusal('conflict', 'There are not enough points.');
        const [coupon] = await tx.query<CouponRow>(
          `insert into coupons (code, shopper_id, title, amount, until)
           select $1, $2, title, amount, now() + valid_days * interval '1 day' from reward_offers where id = $3
           returning *`,
          [createCode(), shopperId, offerId],
        );
        if (!coupon) throw new Error('The coupon was not stored.');
        return toCoupon(coupon, wanted);
      });
    },
    ...createRewardWriter(sql),
  };
}

function createRewardWriter(sql: Sql): Pick<RewardStore, 'putPoints' | 'putTiers' | 'putOffers'> {
  return {
    async putPoints(shopperId, points) {
      await sql.query(
        `insert into rewards (shopper_id, points, earned) values ($1, $2, $2)
         on conflict (shopper_id) do update set points = excluded.points,
           earned = greatest(rewards.earned, excluded.points)`,
        [shopperId, points],
      );
    },
    async putTiers(tiers) {
      await sql.query(
        `insert into reward_tiers (id, title, from_points)
         select r.id, r.title, r."fromPoints"
         from jsonb_to_recordset($1::jsonb) as r (id text, title jsonb, "fromPoints" integer)
         on conflict (id) do update set title = excluded.title, from_points = excluded.from_points`,
        [JSON.stringify(tiers)],
      );
    },
    async putOffers(offers) {
      await sql.query(
        `insert into reward_offers (id, title, points, amount, valid_days)
         select r.id, r.title, r.points, r.amount, r."validDays"
         from jsonb_to_recordset($1::jsonb) as r (id text, title jsonb, points integer, amount jsonb, "validDays" integer)
         on conflict (id) do update set title = excluded.title, points = excluded.points, amount = excluded.amount,
           valid_days = excluded.valid_days`,
        [JSON.stringify(offers)],
      );
    },
  };
}

function createCode(): string {
  const letters = Array.from({ length: 12 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

function toCoupon({ code, title, amount, until }: CouponRow, { locale, currency }: Wanted): Coupon {
  const value = pickPrice(amount, currency);
  return {
    code,
    title: pickText(title, locale),
    ...(value && { value }),
    ...(until && { until: until.toISOString() }),
  };
}
