-- Freezes rendered documents, for many in one statement. Only the holder of the token may.
-- By id alone: `|| ''` keeps the planner from the indexes by state, whose statistics are always of another moment.
with rendered as (
  select * from unnest(
    $1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[], $8::bytea[], $9::text[]
  ) as r (id, name, media_type, sha256, size, environment, stamped_at, bytes, mapping_version)
), moved as (
  update deliveries d set
    state = 'rendered', transmission_id = d.id, mapping_version = r.mapping_version, problem = null, due = $11,
    token = null, lease_until = null, changed_at = $11
  from rendered r where d.id = r.id and d.token = $10 and d.state || '' = 'planned'
  returning d.id, d.lane, d.document_kind, d.document_number
), frozen as (
  insert into transmissions (id, lane, name, media_type, sha256, size, document_kind, document_number, environment,
    stamped_at, created_at)
  select id, m.lane, r.name, r.media_type, r.sha256, r.size, m.document_kind, m.document_number, r.environment, r.stamped_at, $11
  from moved m join rendered r using (id)
), bodies as (
  insert into transmission_bodies (transmission_id, bytes) select id, r.bytes from moved m join rendered r using (id)
)
select id from moved
