-- Freezes documents' parts of a file that is closed at its cut. What may have left before a restore goes into no file before a
-- person has seen to it.
-- `coalesce` hides token and state from the planner, which would expect one row and compare each with each.
with rendered as (
  select * from unnest($1::uuid[], $2::jsonb[], $3::jsonb[], $4::bytea[], $5::text[], $6::timestamptz[])
    as r (id, counts, sums, bytes, mapping_version, cut_at)
), moved as (
  update deliveries d set
    state = case when d.unproven then 'parked' else 'rendered' end, due = case when not d.unproven then r.cut_at end, mapping_version = r.mapping_version,
    problem = case when d.unproven
      then jsonb_build_object('code', 'KS-LEDGER-MAY-HAVE-LEFT', 'parameters', jsonb_build_object('document', d.document_number)) end,
    token = null, lease_until = null, changed_at = $8
  from rendered r where d.id = r.id and coalesce(d.token = $7 and d.state = 'planned', false)
  returning d.id
)
insert into segments (delivery_id, counts, sums, bytes)
select id, counts, sums, bytes from moved join rendered using (id)
on conflict (delivery_id) do update set counts = excluded.counts, sums = excluded.sums, bytes = excluded.bytes
