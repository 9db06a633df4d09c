-- Events of the ledger in the order in which they were taken in, to be planned again; those of no municipality concern all of them.
select e.event_no, e.topic, e.partition, e.log_offset, e.story, e.event_time, b.headers, b.bytes, s.fingerprint, s.definition
from events e
join event_bodies b using (event_no)
join schemas s on s.fingerprint = e.schema_fingerprint
where e.event_no > $1 and e.standing = 'in force'
  and ($2::text is null or e.municipality = $2 or e.municipality is null) and ($3::timestamptz is null or e.event_time >= $3)
order by e.event_no limit $4
