-- Other events take over: what these had planned ends as replaced. Their stories have to be put in order afterwards.
with superseded as (
  update events set standing = 'superseded' where event_no = any($1::bigint[]) returning event_no, story
), replaced as (
  update deliveries d set state = 'replaced', due = null, token = null, lease_until = null, changed_at = $2, ended_at = $2
  from superseded s
  where d.event_no = s.event_no and d.ended_at is null
)
select distinct story from superseded
