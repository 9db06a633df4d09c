update outbox set dismissed_at = $2
where outbox_no = $1 and set_aside is not null and published_at is null and dismissed_at is null
returning type, story
