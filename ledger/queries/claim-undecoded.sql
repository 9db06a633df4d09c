-- The oldest undecoded records whose schema is not among those that are still awaited, none before an earlier one of its story.
select q.quarantine_no, q.topic, q.partition, q.log_offset, q.story, q.state, q.problem, b.record_key, b.headers, b.record_time, b.bytes
from quarantine q join quarantine_bodies b using (quarantine_no)
where q.state = 'open' and q.undecoded and coalesce(q.awaited_schema <> all ($1::integer[]), true)
  and not exists (
    select from quarantine e
    where e.state = 'open' and e.undecoded and e.story = q.story and e.quarantine_no < q.quarantine_no and e.awaited_schema = any($1::integer[])
  )
order by q.quarantine_no limit $2
for update of q
