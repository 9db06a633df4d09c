update outbox set set_aside = $2 where outbox_no = $1
