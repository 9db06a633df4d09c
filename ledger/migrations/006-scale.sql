-- Programs from 002 on may run beside this.
-- Several services on one ledger: who sends in a lane, who fetches a lane's answers next, and who uses an account's places.

alter table lanes
  -- The service that sends in this lane; nobody else does before it leaves the lane, or its lease has run out.
  add column sender uuid,
  add column sender_until timestamptz,
  -- A service waits for this lane; how many lanes it sends in already.
  add column bid integer,
  -- When a lane's answers are to be fetched next; whoever comes first does it.
  add column collect_due timestamptz;

-- Attempts that an operator account takes at the same time, over all lanes that name it. A place is free when its lease has run out.
create table account_places (
  account text not null,
  place integer not null,
  token uuid,
  until timestamptz,
  -- A service that has no place waits for one.
  wanted boolean not null default false,
  primary key (account, place)
) with (fillfactor = 50);
