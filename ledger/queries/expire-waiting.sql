-- What was waited for did not come in time. Every such delivery is parked with what it waited for.
update deliveries set state = 'parked', due = null, changed_at = $1,
  problem = jsonb_build_object('code', 'KS-LEDGER-WAITED-IN-VAIN', 'parameters', jsonb_build_object(
    'document', document_number, 'waitsFor', waits_for, 'until', to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
where state = 'waiting' and due <= $1
returning id
