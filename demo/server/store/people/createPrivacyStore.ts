import type { PrivacyExport, PrivacySubject } from '../../../../src/contract/types';
import { hashToken } from '../secrets';
import { cartKey } from '../shop/createCartStore';
import type { Sql, SqlQueries } from '../Sql';

/** Whose data, by what they can prove. */
export interface Subject extends PrivacySubject {
  readonly shopperId: string | null;
  /** Secret of the cart, where one is shown. */
  readonly cartToken: string | null;
}

export interface PrivacyStore {
  /** All that is held of the subject; files by name, type and size. */
  export(subject: Subject): Promise<PrivacyExport>;
  /**
   * Deletes it; the answer is the ids of the conversations that are gone. Orders and points are the shop's own
   * books and stay; what the shopper wrote to them does not.
   */
  erase(subject: Subject): Promise<readonly string[]>;
}

/** What the subject proved to own. SECURITY: a wrong token finds nothing, and nobody learns that it is wrong. */
interface Held {
  readonly conversations: readonly string[];
  readonly tickets: readonly string[];
  readonly carts: readonly string[];
  readonly shopperId: string;
  readonly orders: readonly string[];
}

/** One query a kind; each answers rows of one JSON column. $1 is what it is about. */
const CONVERSATIONS = `
select jsonb_build_object('id', c.id, 'status', c.status, 'openedAt', c.opened_at, 'packet', c.packet,
  'shopperId', c.shopper_id,
  'messages', (select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'parts', m.parts, 'sentAt', m.sent_at,
    'clientId', m.client_id) order by m.seq), '[]') from messages m where m.conversation_id = c.id),
  'attachments', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
    'bytes', f.bytes, 'at', f.at) order by f.at), '[]') from attachments f where f.conversation_id = c.id),
  'ratings', (select coalesce(jsonb_agg(r.scores order by r.at), '[]') from ratings r where r.conversation_id = c.id)
) as record from conversations c where c.id = any($1) order by c.opened_at`;
const TICKETS = `
select t.details || jsonb_build_object('number', t.number, 'kind', t.kind, 'status', t.status, 'createdAt', t.created_at,
  'shopperId', t.shopper_id, 'answer', t.answer,
  'files', (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'mediaType', f.media_type,
    'bytes', length(f.data))), '[]') from ticket_files f where f.ticket_number = t.number)
) as record from tickets t where t.number = any($1) order by t.created_at`;
const EVENTS = `
select jsonb_build_object('id', id, 'type', type, 'at', at, 'props', props) as record
from events where shopper_id = $1 order by at`;
const ORDERS = `
select jsonb_build_object('number', number, 'email', email, 'phone', phone, 'postcode', postcode, 'views', views)
as record from orders where number = any($1) order by placed_at`;
const ORDER_ACTIONS = `
select jsonb_build_object('order', order_number, 'name', name, 'input', input, 'at', at) as record
from order_actions where order_number = any($1) order by at`;
const RETURNS = `
select jsonb_build_object('number', number, 'order', order_number, 'status', status, 'outcome', outcome,
  'items', items, 'createdAt', created_at) as record
from returns where order_number = any($1) order by created_at`;
const CARTS = `
select jsonb_build_object('codes', codes, 'touchedAt', touched_at, 'lines', (select coalesce(jsonb_agg(
  jsonb_build_object('productId', product_id, 'variantId', variant_id, 'quantity', quantity) order by id), '[]')
  from cart_lines where cart = token_hash)) as record from carts where token_hash = any($1)`;
const REWARDS = `
select jsonb_build_object('points', points, 'earned', earned, 'coupons', (select coalesce(jsonb_agg(
  jsonb_build_object('code', code, 'title', title, 'until', until) order by created_at), '[]')
  from coupons c where c.shopper_id = r.shopper_id)) as record from rewards r where shopper_id = $1`;

/** Export and erasure of a shopper, over every table that holds something of shoppers. */
export function createPrivacyStore(sql: Sql): PrivacyStore {
  return {
    async export(subject) {
      const held = await findHeld(sql, subject);
      const { conversations, tickets, orders, shopperId, carts } = held;
      const read = async (query: string, about: unknown) =>
        (await sql.query<{ record: unknown }>(query, [about])).map(({ record }) => record);
      return {
        createdAt: new Date().toISOString(),
        data: {
          conversations: await read(CONVERSATIONS, conversations),
          tickets: await read(TICKETS, tickets),
          events: await read(EVENTS, shopperId),
          orders: await read(ORDERS, orders),
          orderActions: await read(ORDER_ACTIONS, orders),
          returns: await read(RETURNS, orders),
          carts: await read(CARTS, carts),
          rewards: await read(REWARDS, shopperId),
        },
      };
    },
    erase: (subject) =>
      sql.transaction(async (tx) => {
        const held = await findHeld(tx, subject);
        await erase(tx, held);
        return held.conversations;
      }),
  };
}

async function erase(tx: SqlQueries, held: Held): Promise<void> {
  const { conversations, tickets, carts, shopperId, orders } = held;
  // Messages, files, ratings, codes and further tokens go with their conversation, files with their ticket.
  await tx.query('delete from conversations where id = any($1)', [conversations]);
  await tx.query('delete from tickets where number = any($1)', [tickets]);
  await tx.query('delete from carts where token_hash = any($1)', [carts]);
  await tx.query('delete from events where shopper_id = $1', [shopperId]);
  await tx.query(`update order_actions set input = '{}' where order_number = any($1)`, [orders]);
  await tx.query(WITHOUT_COMMENTS, [orders]);
  const subjects = [
    ...conversations.map((id) => `conversation ${id}`),
    ...tickets.map((number) => `ticket ${number}`),
    ...orders.map((number) => `order ${number}`),
    ...carts.map((cart) => `cart ${cart}`),
    ...(shopperId ? [`shopper ${shopperId}`] : []),
  ];
  await tx.query('delete from idempotency where subject = any($1)', [subjects]);
}

const WITHOUT_COMMENTS = `
update returns set items = (select coalesce(jsonb_agg(item - 'comment'), '[]') from jsonb_array_elements(items) item)
where order_number = any($1)`;

async function findHeld(sql: SqlQueries, subject: Subject): Promise<Held> {
  const { conversations, tickets = [], shopperId, cartToken } = subject;
  const hash = (handles: readonly { readonly token: string }[]) =>
    handles.map(({ token }) => hashToken(token));
  const found = await sql.query<{ id: string }>(
    `select c.id from conversations c
     join unnest($1::text[], $2::text[]) as shown (id, token_hash) on shown.id = c.id
     where c.token_hash = shown.token_hash or exists (
       select 1 from conversation_tokens t where t.conversation_id = c.id and t.token_hash = shown.token_hash)
     union select id from conversations where shopper_id = $3`,
    [conversations.map(({ id }) => id), hash(conversations), shopperId],
  );
  const foundTickets = await sql.query<{ number: string }>(
    `select t.number from tickets t
     join unnest($1::text[], $2::text[]) as shown (number, token_hash) using (number, token_hash)
     union select number from tickets where shopper_id = $3`,
    [tickets.map(({ number }) => number), hash(tickets), shopperId],
  );
  const orders = await sql.query<{ number: string }>('select number from orders where shopper_id = $1', [
    shopperId,
  ]);
  return {
    conversations: found.map(({ id }) => id),
    tickets: foundTickets.map(({ number }) => number),
    orders: orders.map(({ number }) => number),
    carts: [
      ...(cartToken === null ? [] : [cartKey({ token: cartToken })]),
      ...(shopperId === null ? [] : [cartKey({ shopperId })]),
    ],
    shopperId: shopperId ?? '',
  };
}
