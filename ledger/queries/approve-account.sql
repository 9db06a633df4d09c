-- Approves an account for a payee, or changes the days of its approval, and notes who did it and why.
with approved as (
  insert into approved_accounts (municipality, payee, account, valid_from, valid_until, approved_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (municipality, payee, account) do update set
    valid_from = excluded.valid_from, valid_until = excluded.valid_until, approved_at = excluded.approved_at
)
insert into actions (at, who, why, what, subject, detail)
values ($6, $7, $8, 'approve account', $1 || ' ' || $2 || ' ' || $3, jsonb_strip_nulls(jsonb_build_object('from', $4::date, 'until', $5::date)))
