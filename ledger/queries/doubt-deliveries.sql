-- Whatever is not at rest may have left after the backup: what lies ready is asked about, and what would go into a file is a
-- person's turn. The next files' numbers may have been used, too.
with numbers as (
  update lanes set numbers_doubtful = true
)
update deliveries set
  unproven = true,
  state = case when state not in ('rendered', 'retrying') then state when transmission_id is null then 'parked' else 'unknown' end,
  due = case when state = 'rendered' and transmission_id is null then null else due end,
  problem = case when state = 'rendered' and transmission_id is null
    then jsonb_build_object('code', 'KS-LEDGER-MAY-HAVE-LEFT', 'parameters', jsonb_build_object('document', document_number)) else problem end,
  changed_at = $1
where state in ('planned', 'waiting', 'rendered', 'retrying', 'parked', 'held')
