-- Plans many deliveries at once. Each unfinished one is put behind the last unfinished one of its story in its lane,
-- be that in the ledger or earlier in this very batch; one that replaces another takes that one's place. Those of records that
-- had been taken in before a restore may have left.
with incoming as (
  select * from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[], $15::jsonb[], $16::uuid[]
  ) with ordinality as r (
    id, event_no, municipality, system, story, document_kind, document_number, flow,
    format, profile_version, state, waits_for, due, deadline, problem, replaces, ordinal)
), doubtful as (
  select e.event_no from restored r join events e on e.topic = r.topic and e.partition = r.partition
    and e.log_offset >= r.from_offset and e.log_offset < r.until_offset
  where e.event_no = any($2)
), chained as (
  select *, event_no in (select event_no from doubtful) as unproven, municipality || '/' || system as lane, state <> 'not sent' and replaces is null as queues,
    lag(id) over (
      partition by municipality, system, story, state <> 'not sent' and replaces is null order by ordinal) as earlier
  from incoming
), lanes_known as (
  insert into lanes (lane, municipality, system, numbers_doubtful)
  select lane, municipality, system, bool_or(unproven) from chained group by lane, municipality, system
  on conflict (lane) do nothing
)
insert into deliveries (
  id, event_no, municipality, system, lane, story, document_kind, document_number, flow, format, profile_version,
  state, waits_for, unproven, predecessor, due, deadline, problem, replaces, created_at, changed_at, ended_at)
select c.id, c.event_no, c.municipality, c.system, c.lane, c.story, c.document_kind, c.document_number, c.flow, c.format,
  c.profile_version, c.state, c.waits_for, c.unproven,
  case
    when c.queues then coalesce(c.earlier, (
      select d.id from deliveries d
      where d.lane = c.lane and d.story = c.story and d.state in
        ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
        and not exists (select from deliveries f where f.predecessor = d.id and f.state in
          ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held'))
      order by d.delivery_no desc limit 1))
    when c.state <> 'not sent' then (select d.predecessor from deliveries d where d.id = c.replaces)
  end,
  c.due, c.deadline, c.problem, c.replaces, $17, $17, case when c.state = 'not sent' then $17::timestamptz end
from chained c
order by c.ordinal
on conflict (id) do nothing
