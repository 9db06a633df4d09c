-- Another event takes over: what the old one had planned ends as replaced, and who waited behind it now waits behind
-- the delivery that took its place, or moves up.
with superseded as (
  update events set standing = 'superseded' where event_no = any($1::bigint[]) returning event_no
), replaced as (
  update deliveries d set state = 'replaced', due = null, token = null, lease_until = null, changed_at = $2, ended_at = $2
  from superseded s
  where d.event_no = s.event_no and d.ended_at is null
  returning d.id, d.predecessor
)
update deliveries f set changed_at = $2, predecessor = coalesce(
  (select n.id from deliveries n where n.replaces = r.id and n.ended_at is null order by n.delivery_no desc limit 1), r.predecessor)
from replaced r where f.predecessor = r.id
