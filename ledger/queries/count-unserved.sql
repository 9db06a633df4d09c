-- Unfinished deliveries of lanes that nobody works on, because no profile has their systems any more.
select lane, count(*)::integer as deliveries
from deliveries
where state in ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
  and lane <> all($1::text[])
group by lane order by lane
