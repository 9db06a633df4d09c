-- Programs from 002 on may run beside this.
-- What a registry's ids mean, so that a registry that is down stops nothing that is known. Ids differ between registries.
create table registry_schemas (
  registry text not null,
  schema_id integer not null,
  fingerprint text not null references schemas,
  recorded_at timestamptz not null,
  primary key (registry, schema_id)
);

-- A record that waits for no person but for its schema (`awaited_schema`, a registry's id), or behind one of its story that does
-- (null). It counts as open, so that a version of the service that does not know the column lets nothing of its story pass.
alter table quarantine add column undecoded boolean not null default false;
alter table quarantine add column awaited_schema integer;
create index quarantine_undecoded on quarantine (quarantine_no) where state = 'open' and undecoded;
