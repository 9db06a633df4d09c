update deliveries set state = 'planned', waits_for = null, due = $2, changed_at = $2
where state = 'waiting' and waits_for = any($1::text[])
returning lane, story
