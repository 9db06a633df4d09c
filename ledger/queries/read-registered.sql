select r.schema_id, r.fingerprint, s.definition
from registry_schemas r join schemas s using (fingerprint)
where r.registry = $1 and ($2::integer[] is null or r.schema_id = any($2))
order by r.recorded_at, r.schema_id
