-- Keeps writers' schemas and by which ids a registry knows them.
with seen as (
  select * from unnest($2::integer[], $3::text[], $4::text[], $5::text[]) as s (schema_id, fingerprint, name, definition)
), kept as (
  insert into schemas (fingerprint, schema_id, name, definition, recorded_at)
  select distinct on (fingerprint) fingerprint, schema_id, name, definition, $6 from seen order by fingerprint
  on conflict (fingerprint) do nothing
)
insert into registry_schemas (registry, schema_id, fingerprint, recorded_at)
select $1, schema_id, fingerprint, $6 from seen
on conflict (registry, schema_id) do nothing
