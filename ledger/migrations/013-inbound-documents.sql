-- Programs from 002 on may run beside this.
-- Documents that systems sent of their own accord: purchase orders with their changes and cancellations, receipts with their reversals and returns.

create table inbound_documents (
  document_no bigint generated always as identity primary key,
  inbound_no bigint not null references inbound,
  -- Place in its message, from 1.
  place integer not null,
  municipality text not null,
  system text not null,
  -- Name of the profile's flow that brought it; null: none does.
  flow text,
  kind text not null check (kind in ('purchaseOrder', 'receipt')),
  stage text not null check (stage in ('placed', 'changed', 'cancelled', 'received', 'reversed', 'returned')),
  number text not null,
  -- What only one document may have: of an order municipality and number, of a receipt its system's too.
  document_key text not null,
  -- What it says, whatever it came in.
  content_hash text not null,
  -- The order that it belongs to.
  buyers_order text,
  sellers_order text,
  story text,
  story_version integer,
  -- repeated: the same content under the same number; contradiction: other content under it; unmatched: its order is not known;
  -- not taken: outside the dates of its flow, or a shadow.
  state text not null check (state in ('taken', 'repeated', 'contradiction', 'declined', 'unmatched', 'not taken')),
  problem jsonb,
  -- The event for the shop; null where the document says nothing that an event could hold.
  event_type text,
  value bytea,
  schema_fingerprint text references schemas,
  -- Of what was taken.
  event_id uuid,
  received_at timestamptz not null,
  unique (inbound_no, place)
);
create index inbound_documents_taken on inbound_documents (document_key) where state = 'taken';
create index inbound_documents_by_story on inbound_documents (story, document_no) where story is not null;
create index inbound_documents_by_buyers_order on inbound_documents (municipality, buyers_order) where buyers_order is not null;
create index inbound_documents_open on inbound_documents (document_no) where state in ('contradiction', 'declined', 'unmatched');

-- What was ordered by whom and when, whichever side it came from: what limits over several orders count.
create table ordered_amounts (
  municipality text not null,
  story text not null,
  unit text,
  day date not null,
  -- Without VAT; nothing of a cancelled order.
  amount numeric not null,
  currency text not null,
  primary key (municipality, story)
);
create index ordered_amounts_by_day on ordered_amounts (municipality, day);

-- Orders of the shop that were declined when they were taken in, and why: they are not sent, then or later.
create table declined_orders (
  event_no bigint primary key references events,
  problem jsonb not null
);
