-- The order document that went before each of these to its system, by whichever flow: of the latest earlier version of the story, unless it ended
-- without reaching the receiver.
select d.id, before.document_number
from unnest($1::uuid[]) as wanted (id)
join deliveries d using (id)
join events e on e.event_no = d.event_no
cross join lateral (
  select p.document_number
  from events b
  join deliveries p on p.event_no = b.event_no
  where b.story = d.story and b.story_version < e.story_version
    and p.lane = d.lane and p.document_kind = d.document_kind
    and p.state not in ('rejected', 'replaced', 'given up', 'not sent')
  order by b.story_version desc
  limit 1
) as before
