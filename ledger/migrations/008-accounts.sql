-- Programs from 002 on may run beside this.
-- Accounts that people approved for a payee beside those of the profile; who and why stands in `actions`.

create table approved_accounts (
  municipality text not null,
  payee text not null,
  account text not null,
  valid_from date,
  valid_until date,
  approved_at timestamptz not null,
  primary key (municipality, payee, account)
);
