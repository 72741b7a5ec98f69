create table meta (key text primary key, value text not null);

create table products (
  id text primary key,
  slug text not null unique,
  category text not null,
  title jsonb not null,
  description jsonb not null,
  price jsonb not null,
  compare_at jsonb,
  rating_value real not null default 0,
  rating_count integer not null default 0,
  stock integer not null default 0,
  stock_as_of timestamptz not null default now(),
  image text,
  variants jsonb not null default '[]',
  search_text text not null
);
create index products_category on products (category);

create table faq_entries (
  id text primary key,
  position integer not null,
  locale text not null,
  entry jsonb not null
);

create table faq_feedback (
  key text primary key,
  entry_id text not null,
  helpful boolean not null,
  at timestamptz not null default now()
);

create table orders (
  number text primary key,
  email text not null,
  phone text not null,
  postcode text not null,
  data jsonb not null,
  updated_at timestamptz not null default now()
);

-- One line a product of a finished purchase: what suggestions are computed from.
create table purchase_lines (order_id text not null, product_id text not null, primary key (order_id, product_id));
create index purchase_lines_product on purchase_lines (product_id);

create table agents (
  id text primary key,
  email text not null unique,
  name text not null,
  avatar_url text,
  password_hash text not null
);

create table agent_sessions (
  token_hash text primary key,
  agent_id text not null references agents (id) on delete cascade,
  expires_at timestamptz not null
);

create table conversations (
  id text primary key,
  start_key text not null unique,
  token_hash text not null,
  status text not null default 'waiting' check (status in ('waiting', 'live', 'closed')),
  packet jsonb not null,
  agent_id text references agents (id),
  opened_at timestamptz not null default now(),
  waiting_since timestamptz not null default now(),
  taken_at timestamptz,
  closed_at timestamptz,
  shopper_read_up_to bigint not null default 0,
  agent_read_up_to bigint not null default 0
);
create index conversations_open on conversations (status, waiting_since);

create table messages (
  conversation_id text not null references conversations (id) on delete cascade,
  seq bigint not null,
  id text not null unique,
  client_id text not null,
  role text not null,
  agent_id text references agents (id),
  parts jsonb not null,
  sent_at timestamptz not null default now(),
  primary key (conversation_id, seq),
  unique (conversation_id, client_id)
);
