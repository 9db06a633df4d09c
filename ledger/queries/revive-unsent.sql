-- Deliveries that were not sent because their flow was not in force that day, and now is.
update deliveries d set state = r.state, waits_for = r.waits_for, due = r.due, deadline = r.deadline, problem = null,
  profile_version = r.profile_version, ended_at = null, changed_at = $7,
  predecessor = (
    select p.id from deliveries p
    where p.lane = d.lane and p.story = d.story and p.state in
      ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
    order by p.delivery_no desc limit 1)
from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[])
  as r (id, state, waits_for, due, deadline, profile_version)
where d.id = r.id and d.state = 'not sent'
