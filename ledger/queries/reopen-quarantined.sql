update quarantine set state = 'open', closed_at = null, problem = $2 where quarantine_no = $1 and state = 'replayed'
