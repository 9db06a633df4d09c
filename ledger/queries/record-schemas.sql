insert into schemas (fingerprint, schema_id, name, definition, recorded_at)
select fingerprint, schema_id, name, definition, $5
from unnest($1::text[], $2::integer[], $3::text[], $4::text[]) as seen (fingerprint, schema_id, name, definition)
on conflict (fingerprint) do nothing
