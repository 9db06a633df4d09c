-- When the lane next has a document to make: by the business clock, and in how many milliseconds a claim runs out.
select min(due) filter (where token is null) as due,
  extract(epoch from min(lease_until) - clock_timestamp())::float8 * 1000 as lease_left_ms
from deliveries where lane = $1 and state = 'planned'
