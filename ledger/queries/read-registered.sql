select r.schema_id, r.fingerprint, s.definition from registry_schemas r join schemas s using (fingerprint) where r.registry = $1 order by r.recorded_at, r.schema_id
