-- Agents: who may administrate, who may not sign in any more, and who has the desk open, over all instances.
alter table agents
  add column role text not null default 'agent' check (role in ('admin', 'agent')),
  add column disabled_at timestamptz,
  add column created_at timestamptz not null default now();
create index agent_sessions_agent on agent_sessions (agent_id);
create table agent_presence (
  instance_id text not null,
  agent_id text not null references agents (id) on delete cascade,
  expires_at timestamptz not null,
  primary key (instance_id, agent_id)
);

-- Limits and blocks: keys are hashes under the server's secret, never addresses or e-mails themselves.
create table limits (
  key text primary key,
  hits timestamptz[] not null,
  allowed boolean not null,
  expires_at timestamptz not null
);
create index limits_expires on limits (expires_at);
create table blocks (
  id text primary key,
  conversation_id text,
  reason text not null,
  created_by text references agents (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create table block_keys (
  key text not null,
  block_id text not null references blocks (id) on delete cascade,
  primary key (key, block_id)
);
create index block_keys_block on block_keys (block_id);

-- Whose address opened it (a hash), and what the merchant was told of it last.
alter table conversations
  add column address_hash text,
  add column told_at timestamptz,
  add column told_up_to bigint not null default 0;

-- What the merchant is still to be told.
create table notices (
  id text primary key,
  channel text not null check (channel in ('webhook', 'mail')),
  type text not null,
  subject_id text not null,
  once text not null,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  delivered_at timestamptz,
  failed_at timestamptz,
  unique (channel, once)
);
create index notices_due on notices (next_at) where delivered_at is null and failed_at is null;

-- What the merchant sets: contact ways, opening hours, an incident.
create table settings (
  id boolean primary key default true check (id),
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- Products, answers and orders as the contract has them, one row or view a language; '' serves every language.
drop table products;
create table products (
  id text not null,
  locale text not null,
  currency text not null,
  product jsonb not null,
  title text not null,
  category text not null,
  is_sold_out boolean not null,
  rating_count integer not null,
  search_text text not null,
  primary key (id, locale, currency)
);
create index products_category on products (category);
create index products_locale on products (locale);

drop table faq_entries;
create table faq_entries (
  id text not null,
  locale text not null,
  position integer not null,
  entry jsonb not null,
  primary key (id, locale)
);

drop table orders;
create table orders (
  number text primary key,
  email text not null,
  phone text not null,
  postcode text not null,
  shopper_id text,
  placed_at timestamptz not null,
  views jsonb not null,
  updated_at timestamptz not null default now()
);
create index orders_shopper on orders (shopper_id, placed_at desc, number);

create table suggestion_lists (product_id text primary key, items jsonb not null);
