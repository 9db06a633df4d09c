-- Programs from 002 on may run beside this.
-- A message that cannot be read stands open until it can be read, or a person sets it aside.

alter table inbound add column dismissed_at timestamptz;
create index inbound_unreadable on inbound (municipality, system, inbound_no) where state = 'unreadable' and dismissed_at is null;
