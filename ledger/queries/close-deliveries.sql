update deliveries set ended_at = $2, due = null, changed_at = $2
where id = any($1::uuid[]) and ended_at is null and state in ('delivered', 'acknowledged')
