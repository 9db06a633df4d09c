select min(due) as due from deliveries where lane = $1 and state in ('delivered', 'acknowledged') and ended_at is null
