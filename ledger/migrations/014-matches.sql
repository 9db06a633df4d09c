-- Programs from 002 on may run beside this.
-- What comparing an invoice with its orders and receipts came to, by the delivery that brings it.

create table matches (
  delivery_id uuid primary key references deliveries (id),
  -- held: it waits for a receipt; woken: something new was said of its orders, or its hour has come, and it is compared again.
  outcome text not null check (outcome in ('matches', 'differs', 'held', 'woken')),
  lines jsonb not null,
  freight numeric not null,
  fees numeric not null,
  differences jsonb not null,
  -- The stories of its orders, and how much had been said of them by then.
  stories text[] not null,
  heard integer not null,
  held_until timestamptz,
  matched_at timestamptz not null
);
create index matches_held on matches (delivery_id) where outcome = 'held';
