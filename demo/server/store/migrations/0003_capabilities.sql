-- Everything of the protocol beside talking. What shoppers left can be found by who left it.

-- The order in which they were given: the first currency is the shop's own.
alter table products add column position integer not null default 0;
create table stock_notices (
  id text primary key,
  product_id text not null,
  variant_id text,
  email text not null,
  at timestamptz not null default now(),
  told_at timestamptz
);
create unique index stock_notices_waiting on stock_notices (product_id, coalesce(variant_id, ''), email) where told_at is null;

create table faq_proposals (
  key text primary key,
  question text not null,
  locale text not null,
  at timestamptz not null default now()
);

create table order_actions (
  order_number text not null references orders (number) on delete cascade,
  id text primary key,
  name text not null,
  input jsonb not null default '{}',
  at timestamptz not null default now()
);
create index order_actions_order on order_actions (order_number, at);

create sequence return_numbers start 10001;
create table returns (
  number text primary key,
  order_number text not null references orders (number) on delete cascade,
  status text not null default 'requested',
  outcome text not null,
  items jsonb not null,
  refund jsonb,
  created_at timestamptz not null default now()
);
create index returns_order on returns (order_number, created_at desc);

create table delivery_ways (id text primary key, position integer not null, way jsonb not null);
create table pickup_shops (id text primary key, position integer not null, shop jsonb not null);

create sequence ticket_numbers start 10001;
create table tickets (
  number text primary key,
  start_key text not null unique,
  token_hash text not null,
  shopper_id text,
  kind text not null,
  details jsonb not null,
  status text not null default 'open',
  created_at timestamptz not null default now(),
  answer text,
  answered_at timestamptz
);
create index tickets_shopper on tickets (shopper_id);
create index tickets_open on tickets (status, created_at);
create table ticket_files (
  id text primary key,
  ticket_number text not null references tickets (number) on delete cascade,
  name text not null,
  media_type text not null,
  data bytea not null
);
create index ticket_files_ticket on ticket_files (ticket_number);

alter table conversations add column shopper_id text;
create index conversations_shopper on conversations (shopper_id);
-- Further tokens that open a conversation: one for each device it was taken along to.
create table conversation_tokens (
  token_hash text primary key,
  conversation_id text not null references conversations (id) on delete cascade
);
create index conversation_tokens_conversation on conversation_tokens (conversation_id);
create table resume_codes (
  code_hash text primary key,
  conversation_id text not null references conversations (id) on delete cascade,
  expires_at timestamptz not null
);
create index resume_codes_conversation on resume_codes (conversation_id);
create table attachments (
  id text primary key,
  conversation_id text not null references conversations (id) on delete cascade,
  key_hash text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  data bytea not null,
  at timestamptz not null default now(),
  unique (conversation_id, key_hash)
);
create table ratings (
  conversation_id text not null references conversations (id) on delete cascade,
  key_hash text not null,
  scores jsonb not null,
  at timestamptz not null default now(),
  primary key (conversation_id, key_hash)
);

create table carts (
  token_hash text primary key,
  codes jsonb not null default '[]',
  lines_made integer not null default 0,
  touched_at timestamptz not null default now()
);
create table cart_lines (
  cart text not null references carts (token_hash) on delete cascade,
  id integer not null,
  product_id text not null,
  variant_id text,
  quantity integer not null check (quantity > 0),
  primary key (cart, id)
);
create unique index cart_lines_product on cart_lines (cart, product_id, coalesce(variant_id, ''));

create table promotions (code text primary key, percent integer, amount jsonb, until timestamptz);

create table rewards (shopper_id text primary key, points integer not null check (points >= 0), earned integer not null);
create table reward_tiers (id text primary key, title jsonb not null, from_points integer not null);
create table reward_offers (
  id text primary key,
  title jsonb not null,
  points integer not null check (points >= 0),
  amount jsonb,
  valid_days integer
);
create table coupons (
  code text primary key,
  shopper_id text not null,
  title jsonb not null,
  amount jsonb,
  until timestamptz,
  created_at timestamptz not null default now()
);
create index coupons_shopper on coupons (shopper_id, created_at desc);

create table events (
  id text primary key,
  shopper_id text,
  type text not null,
  at timestamptz not null,
  props jsonb not null default '{}',
  received_at timestamptz not null default now()
);
create index events_shopper on events (shopper_id);
create index events_received on events (received_at);

-- What was answered to a key, for whoever asks again with the same one. The subject is whose it is.
create table idempotency (
  scope text not null,
  key_hash text not null,
  subject text not null,
  -- Not jsonb, which would give its fields back in another order.
  answer json,
  at timestamptz not null default now(),
  primary key (scope, key_hash)
);
create index idempotency_subject on idempotency (subject);
create index idempotency_at on idempotency (at);
