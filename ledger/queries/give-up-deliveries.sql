-- Ends deliveries for good; who waited behind one moves up to what it waited for itself.
with given_up as (
  update deliveries set state = 'given up', due = null, waits_for = null, token = null, lease_until = null,
    changed_at = $2, ended_at = $2
  where id = any($1::uuid[]) and state in ('planned', 'waiting', 'rendered', 'retrying', 'unknown', 'parked', 'held')
  returning id, lane, predecessor, unproven
), followers as (
  update deliveries f set predecessor = g.predecessor, due = greatest(f.due, $2), changed_at = $2
  from given_up g
  where f.predecessor = g.id and f.id <> all($1::uuid[])
  returning f.lane
), noted as (
  insert into actions (at, who, why, what, subject, detail)
  select $2, $3, $4, 'give up', id::text, jsonb_build_object('mayHaveBeenDelivered', unproven) from given_up
)
select lane from given_up union select lane from followers
