select distinct awaited_schema as schema_id from quarantine where state = 'open' and undecoded and awaited_schema is not null
union select null where exists (select from quarantine where state = 'open' and undecoded and awaited_schema is null)
