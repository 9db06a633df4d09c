-- Everything else that is open, by what it is and a name within that; each by the partial index of what is open.
select 'parked' as gauge, coalesce(problem ->> 'code', 'none') as name, count(*)::integer as number, null::timestamptz as oldest
from deliveries where state in ('parked', 'held') group by 2
union all select 'parked due', case
    when e.due_on is null then 'unknown'
    when e.due_on < to_char($1::timestamptz at time zone 'Europe/Helsinki', 'YYYY-MM-DD') then 'passed'
    when e.due_on <= to_char(($1::timestamptz at time zone 'Europe/Helsinki') + interval '7 days', 'YYYY-MM-DD') then 'within 7 days'
    else 'later' end, count(*)::integer, null
  from deliveries d join events e using (event_no) where d.state in ('parked', 'held') and d.document_kind = 'invoice' group by 2
union all select 'quarantine', '', count(*)::integer, null from quarantine where state = 'open'
union all select 'unreadable', municipality || '/' || system, count(*)::integer, min(received_at) from inbound where state = 'unreadable' and dismissed_at is null group by municipality, system
union all select 'alarm', cause, count(*)::integer, null from alarms where closed_at is null group by cause
union all select 'outbox', '', count(*)::integer, min(recorded_at) from outbox where published_at is null and dismissed_at is null
union all select 'breaker', lane, case when held then 2 when open_until > $1 then 1 else 0 end, null from lanes
