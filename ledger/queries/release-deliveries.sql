-- Releases deliveries and notes who did it and why, in one statement. Only one still found as it was seen moves; a file goes
-- as a whole.
with asked as (
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::boolean[], $6::timestamptz[])
    as r (id, seen, state, past_predecessor, proven, deadline)
), released as (
  update deliveries d set
    state = r.state,
    waits_for = case when r.state = 'waiting' then d.waits_for end,
    predecessor = case when r.past_predecessor then null else d.predecessor end,
    problem = case when r.state = r.seen then d.problem end,
    unproven = d.unproven and not r.proven,
    failures = case when r.state = r.seen then d.failures else 0 end,
    due = case when r.state = r.seen then greatest(d.due, $7) else $7 end,
    deadline = greatest(d.deadline, r.deadline),
    changed_at = $7
  from asked r
  where d.id = r.id and d.state = r.seen and d.state in ('parked', 'held', 'waiting', 'planned', 'rendered', 'retrying', 'unknown')
  returning d.id, d.lane, r.seen, r.state, r.past_predecessor, r.proven
), noted as (
  insert into actions (at, who, why, what, subject, detail)
  select $7, $8, $9, 'release', id::text, jsonb_build_object('from', seen, 'to', state)
    || case when past_predecessor then '{"pastPredecessor": true}' else '{}' end::jsonb
    || case when proven then '{"notDelivered": true}' else '{}' end::jsonb
  from released
)
select id, lane from released
