update quarantine set state = $2, closed_at = $3 where quarantine_no = $1 and state = 'open'
