-- How attempts ended, for many transmissions in one statement: the attempt, the receiver's answer, the deliveries'
-- new state, who waited behind them, and what the shop is told. Only the holder of the token moves a delivery. A result that
-- comes late is evidence all the same: it takes the place of the note that the attempt was interrupted.
-- `coalesce` hides token and state from the planner, which would expect one row and compare each with each.
with results as (
  select * from unnest(
    $1::uuid[], $2::integer[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::jsonb[], $7::text[], $8::bytea[],
    $9::text[], $10::timestamptz[], $11::boolean[], $12::boolean[], $13::boolean[]
  ) as r (transmission_id, number, started_at, ended_at, outcome, problem, receipt, answer,
    state, due, failed, unproven, rests)
), kept as (
  insert into attempts (transmission_id, number, started_at, ended_at, outcome, problem, receipt)
  select transmission_id, number, started_at, ended_at, outcome, problem, receipt from results
  on conflict (transmission_id, number) do update set started_at = excluded.started_at, ended_at = excluded.ended_at,
    outcome = excluded.outcome, problem = excluded.problem, receipt = excluded.receipt
    where attempts.problem ->> 'code' = 'KS-SYSTEM-INTERRUPTED'
), answers as (
  insert into attempt_answers (transmission_id, number, bytes)
  select transmission_id, number, answer from results where answer is not null
  on conflict do nothing
), moved as (
  update deliveries d set
    state = r.state, due = r.due, failures = d.failures + r.failed::integer, unproven = r.unproven,
    problem = case when r.state in ('delivered', 'acknowledged') then null else r.problem end,
    receipt = coalesce(r.receipt, d.receipt), token = null, lease_until = null, changed_at = r.ended_at,
    ended_at = case when r.rests then r.ended_at end
  from results r join unnest($22::uuid[], $23::uuid[]) as s (delivery_id, transmission_id) using (transmission_id)
  where d.id = s.delivery_id and coalesce(d.token = $14 and d.state = 'sending', false)
  returning d.id, d.transmission_id, d.state, d.changed_at
), followers as (
  update deliveries f set predecessor = null, due = greatest(f.due, m.changed_at), changed_at = m.changed_at
  from moved m where f.predecessor = m.id and m.state = 'delivered'
), told as (
  insert into outbox (event_id, topic, story, type, headers, value, recorded_at)
  select o.event_id, o.topic, o.story, o.type, o.headers, o.value, m.changed_at
  from unnest($15::uuid[], $16::uuid[], $17::text[], $18::text[], $19::text[], $20::jsonb[], $21::bytea[])
    with ordinality as o (delivery_id, event_id, topic, story, type, headers, value, ordinal)
  join moved m on m.id = o.delivery_id
  order by o.ordinal
  on conflict (event_id) do nothing
)
select transmission_id from moved
