-- New deliveries take the place of old ones: an old one that is not at rest ends as replaced, and who waited behind it
-- waits behind the new one. One that is replaced itself is left out: a statement changes a row once.
with pairs as (
  select * from unnest($1::uuid[], $2::uuid[]) as r (old_id, new_id)
), replaced as (
  update deliveries d set state = 'replaced', due = null, token = null, lease_until = null, changed_at = $3, ended_at = $3
  from pairs p where d.id = p.old_id and d.state in ('rendered', 'retrying', 'unknown', 'parked', 'held')
), followers as (
  update deliveries f set predecessor = p.new_id, changed_at = $3 from pairs p
  where f.predecessor = p.old_id and f.id not in (select old_id from pairs)
)
insert into actions (at, who, why, what, subject, detail)
select $3, $4, $5, 'render again', old_id::text, jsonb_build_object('newDelivery', new_id) from pairs
