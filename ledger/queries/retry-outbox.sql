update outbox set set_aside = null
where outbox_no = $1 and set_aside is not null and published_at is null and dismissed_at is null
returning type, story
