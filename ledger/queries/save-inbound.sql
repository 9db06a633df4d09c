update inbound set state = $2, problem = $3, applied_at = $4 where inbound_no = $1
