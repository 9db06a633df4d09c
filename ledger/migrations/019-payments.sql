-- Programs from 002 on may run beside this.
-- Payments that finance tells of, and the reference by which an invoice is paid.

-- BT-83 of an invoice, as references are compared.
alter table events add column payment_reference text;
create index events_by_payment_reference on events (municipality, payment_reference) where payment_reference is not null;

-- What a row of a payment file said, and what became of it.
create table payments (
  inbound_no bigint not null references inbound,
  -- Place in its message, from 1.
  place integer not null,
  municipality text not null,
  system text not null,
  -- Name of the profile's flow that brought it; null: none does.
  flow text,
  -- What only one payment has: its own number, else what it says and how often its message said so before.
  payment_key text not null,
  number text,
  invoice text,
  reference text,
  amount numeric not null,
  currency text not null,
  paid_on date not null,
  -- repeated: it was taken before; unmatched: its invoice is not known, or there are several; not taken: outside the dates of its flow, or a shadow.
  state text not null check (state in ('taken', 'repeated', 'unmatched', 'declined', 'not taken')),
  problem jsonb,
  -- Of what was taken: the invoice, and the event for the shop.
  event_no bigint references events,
  event_id uuid,
  received_at timestamptz not null,
  primary key (inbound_no, place)
);
create index payments_taken on payments (payment_key) where state = 'taken';
create index payments_by_event on payments (event_no) where event_no is not null;
