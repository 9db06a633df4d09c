with file as (
  insert into transmissions (id, lane, sequence, name, media_type, sha256, size, document_kind, document_number, environment,
    stamped_at, created_at)
  values ($1, $2, $3::bigint, $4, $5, $6, $7, $8, $3::bigint::text, $9, $10, $11)
), body as (
  insert into transmission_bodies (transmission_id, bytes) values ($1, $12)
), numbered as (
  update lanes set next_sequence = $3::bigint + 1 where lane = $2
), parts as (
  delete from segments where delivery_id = any($13::uuid[])
)
update deliveries set transmission_id = $1, predecessor = null, due = $11, changed_at = $11 where id = any($13::uuid[])
