select state, count(*) as deliveries from deliveries where ended_at is null group by state order by state
