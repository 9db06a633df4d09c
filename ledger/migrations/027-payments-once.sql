-- Programs from 002 on may run beside this.
-- The shop hears of a payment once, though an answer to the invoice and a row of a payment file tell of it.

-- How much of a row the shop knew by an answer.
alter table payments add column known numeric not null default 0;
create index payments_known on payments (payment_key) where known > 0;

-- What answers said is paid: all that was left of the invoice then.
create table acknowledged_payments (
  event_no bigint primary key references events,
  delivery_id uuid not null references deliveries (id),
  -- Without a sign, in the invoice's currency.
  amount numeric not null,
  recorded_at timestamptz not null
);
