-- When the lane next has something to do; a delivery behind another one, or a breaker that is open, sets no time of its own.
select least(
  (select min(due) from deliveries where lane = $1 and state = 'planned'),
  (select greatest(min(d.due), (select open_until from lanes where lane = $1)) from deliveries d
    where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null
      and not (select held from lanes where lane = $1)),
  (select min(due) from deliveries where lane = $1 and state in ('delivered', 'acknowledged') and ended_at is null)
) as due,
(select extract(epoch from min(lease_until) - clock_timestamp())::float8 * 1000 from deliveries
  where lane = $1 and state in ('planned', 'sending') and token is not null) as lease_left_ms
