update outbox set published_at = $2 where outbox_no = any($1::bigint[])
