-- Receipts of what was decided about the personal tier: the id is of a browser, made for this alone.
create table consents (
  seq bigint generated always as identity primary key,
  id text not null,
  at timestamptz not null,
  level text not null check (level in ('granted', 'denied')),
  source text not null,
  received_at timestamptz not null default now(),
  unique (id, at, source)
);
create index consents_received on consents (received_at);
