-- A delivery that was planned in the same moment in which the one ahead of it was delivered did not hear of it. Here it does.
update deliveries f set predecessor = case when p.state in ('given up', 'not sent') then p.predecessor end, due = greatest(f.due, $2), changed_at = $2
from deliveries p
where f.lane = $1 and f.predecessor = p.id and f.state in ('planned', 'waiting', 'rendered', 'retrying', 'parked', 'held')
  and p.state in ('delivered', 'acknowledged', 'rejected', 'not sent', 'given up')
returning f.id
