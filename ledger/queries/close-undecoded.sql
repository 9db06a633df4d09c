update quarantine set state = 'replayed', closed_at = $2 where quarantine_no = any($1::bigint[]) and state = 'open'
