select exists (select from outbox_open) as pending
