-- Programs from 002 on may run beside this.
-- What was said of each order, by whom and by which event: ours and the shop's. From it follow an order's state and the quantities
-- and amounts of its lines.

create table order_entries (
  source text not null,
  event_id text not null,
  -- An invoice of several orders says something of each.
  place smallint not null,
  municipality text not null,
  -- The order's story; null while nobody knows which order is meant.
  story text,
  -- As the event names the order, BT-14 and BT-13.
  sellers_number text,
  buyers_number text,
  -- What was said: mappings/conversation/said.ts lists it.
  said jsonb not null,
  -- What was decided of it; null while the order or an earlier version of its story is missing.
  verdict text check (verdict in ('accepted', 'repeated', 'superseded', 'too late', 'contradicted')),
  why jsonb,
  correlation_id text not null,
  recorded_at timestamptz not null,
  primary key (source, event_id, place)
);
create index order_entries_by_story on order_entries (municipality, story) where story is not null;
create index order_entries_without_story on order_entries (municipality, sellers_number) where story is null;
