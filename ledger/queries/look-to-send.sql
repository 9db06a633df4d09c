-- What there is to do in a lane's sending. `due`: when it next has something to send, and `cut_due`: when a file of it is next closed; a delivery behind
-- another one sets no time of its own. `lease_left_ms`: a claim that has run out has less than none left. `taken`: another service sends in the lane.
-- `stuck`: nothing is due, and somebody waits behind a delivery that holds nobody up any more. `asks_only`: all sending is held.
select next.due, next.cut_due, claims.lease_left_ms, coalesce(l.sender <> $3 and l.sender_until >= clock_timestamp(), false) as taken,
  case when coalesce(next.due > $2, true) then exists (
    select from deliveries f join deliveries p on p.id = f.predecessor
    where f.lane = $1 and f.state in ('planned', 'waiting', 'rendered', 'retrying', 'parked', 'held')
      and p.state in ('delivered', 'acknowledged', 'rejected', 'not sent', 'given up'))
  else false end as stuck,
  exists (select from sending_hold) as asks_only
from lanes l
cross join lateral (
  select case when not l.held and first.due is not null then greatest(first.due, l.open_until) end as due,
    case when not l.held and first.cut_due is not null then greatest(first.cut_due, l.open_until) end as cut_due
  from (
    select min(d.due) filter (where d.transmission_id is not null) as due, min(d.due) filter (where d.transmission_id is null) as cut_due from deliveries d
    where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null
      and (d.state = 'unknown' or not exists (select from sending_hold))) first) next
cross join lateral (
  select extract(epoch from min(lease_until) - clock_timestamp())::float8 * 1000 as lease_left_ms from deliveries
  where lane = $1 and state = 'sending') claims
where l.lane = $1
