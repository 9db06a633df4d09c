-- How the lanes of these messages ($1) stand: how many of their messages cannot be read, whether one of these is among them, the oldest, and
-- whether their alarm ($2) is open.
with lanes as (select distinct municipality, system from inbound where inbound_no = any ($1::bigint[]))
select l.municipality, l.system, counted.messages, counted.fresh, oldest.inbound_no, oldest.received_at, oldest.problem, exists (
    select from alarms a where a.cause = $2 and a.subject = l.municipality || '/' || l.system and a.closed_at is null
  ) as alarmed
from lanes l
cross join lateral (
  select count(*)::integer as messages, coalesce(bool_or(i.inbound_no = any ($1)), false) as fresh
  from inbound i where i.municipality = l.municipality and i.system = l.system and i.state = 'unreadable' and i.dismissed_at is null
) as counted
left join lateral (
  select i.inbound_no, i.received_at, i.problem
  from inbound i where i.municipality = l.municipality and i.system = l.system and i.state = 'unreadable' and i.dismissed_at is null
  order by i.inbound_no limit 1
) as oldest on true
