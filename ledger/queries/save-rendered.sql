-- Freezes rendered documents. Those that may leave at once stay claimed and go straight on to `sending`
-- when $12 says that the lane is open; the ids of these come back.
with rendered as (
  select * from unnest(
    $1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[], $8::bytea[], $9::text[]
  ) as r (id, name, media_type, sha256, size, environment, stamped_at, bytes, mapping_version)
), mine as (
  select d.id, d.lane, d.document_kind, d.document_number, r.name, r.media_type, r.sha256, r.size, r.environment,
    r.stamped_at, r.bytes, r.mapping_version
  from rendered r join deliveries d using (id)
  where d.token = $10 and d.state = 'planned'
  for update of d
), frozen as (
  insert into transmissions (id, lane, name, media_type, sha256, size, document_kind, document_number, environment,
    stamped_at, created_at)
  select id, lane, name, media_type, sha256, size, document_kind, document_number, environment, stamped_at, $11 from mine
), bodies as (
  insert into transmission_bodies (transmission_id, bytes) select id, bytes from mine
), moved as (
  update deliveries d set
    state = case when $12 and d.predecessor is null then 'sending' else 'rendered' end,
    attempts = case when $12 and d.predecessor is null then 1 else 0 end,
    token = case when $12 and d.predecessor is null then d.token end,
    lease_until = case when $12 and d.predecessor is null then clock_timestamp() + $13 * interval '1 millisecond' end,
    transmission_id = d.id, mapping_version = m.mapping_version, problem = null, due = $11, changed_at = $11
  from mine m where d.id = m.id
  returning d.id, d.state
)
select id from moved where state = 'sending'
