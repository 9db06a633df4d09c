update inbound set dismissed_at = $2 where inbound_no = $1
