-- Freezes rendered documents, for many in one statement. Only the holder of the token may. What may have left before a restore
-- is asked about first.
-- `coalesce` hides token and state from the planner, which would expect one row and compare each with each.
with rendered as (
  select * from unnest(
    $1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[], $8::text[],
    $12::integer[], $13::integer[]
  ) as r (id, name, media_type, sha256, size, environment, stamped_at, mapping_version, begins, length)
), moved as (
  update deliveries d set
    state = case when d.unproven then 'unknown' else 'rendered' end, transmission_id = d.id, mapping_version = r.mapping_version, problem = null, due = $10,
    token = null, lease_until = null, changed_at = $10
  from rendered r where d.id = r.id and coalesce(d.token = $9 and d.state = 'planned', false)
  returning d.id, d.lane, d.document_kind, d.document_number
), frozen as (
  insert into transmissions (id, lane, name, media_type, sha256, size, document_kind, document_number, environment,
    stamped_at, created_at)
  select id, m.lane, r.name, r.media_type, r.sha256, r.size, m.document_kind, m.document_number, r.environment, r.stamped_at, $10
  from moved m join rendered r using (id)
), bodies as (
  insert into transmission_bodies (transmission_id, bytes) select id, substr($11::bytea, r.begins, r.length) from moved m join rendered r using (id)
)
select id from moved
