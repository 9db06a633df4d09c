-- Sends whose lease ran out: whoever sent may have died in the middle, so nobody knows whether it arrived.
with interrupted as (
  update deliveries set state = 'unknown', unproven = true, due = $2, problem = $3, token = null, lease_until = null,
    changed_at = $2
  where lane = $1 and state = 'sending' and lease_until < clock_timestamp()
  returning transmission_id, attempts
)
insert into attempts (transmission_id, number, started_at, ended_at, outcome, problem)
select transmission_id, max(attempts), $2, $2, 'unknown', $3 from interrupted group by transmission_id
on conflict do nothing
