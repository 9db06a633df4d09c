with incoming as (
  select * from unnest(
    $1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[], $12::numeric[], $13::text[], $14::text[], $15::text[],
    $16::text[], $17::integer[], $18::bigint[], $19::text[], $20::text[], $21::text[], $22::timestamptz[],
    $23::jsonb[], $24::jsonb[], $25::text[], $26::text[], $29::integer[], $30::integer[]
  ) with ordinality as r (
    source, event_id, type, story, story_version, municipality, content_hash, business_hash,
    seller, document_kind, document_number, amount, currency, replaces, standing,
    topic, partition, log_offset, schema_fingerprint, correlation_id, traceparent, event_time,
    headers, buyer, payment_reference, due_on, begins, length, ordinal)
), recorded as (
  insert into events (
    source, event_id, type, story, story_version, municipality, content_hash, business_hash,
    seller, buyer, document_kind, document_number, amount, currency, replaces, payment_reference, due_on, standing,
    topic, partition, log_offset, schema_fingerprint, correlation_id, traceparent, event_time, recorded_at)
  select source, event_id, type, story, story_version, municipality, content_hash, business_hash,
    seller, buyer, document_kind, document_number, amount, currency, replaces, payment_reference, due_on, standing,
    topic, partition, log_offset, schema_fingerprint, correlation_id, traceparent, event_time, $27
  from incoming order by ordinal
  returning event_no, source, event_id
), kept as (
  insert into event_bodies (event_no, headers, bytes)
  select event_no, headers, substr($28::bytea, begins, length) from recorded join incoming using (source, event_id)
)
select event_no, source, event_id from recorded
