-- An alarm that is not raised again, even after a person has dismissed it. $5 the channel, $6 its name there.
with opened as (
  insert into alarms (cause, subject, problem, opened_at)
  select $1, $2, $3, $4 where not exists (select from alarms where cause = $1 and subject = $2)
  on conflict (cause, subject) where closed_at is null do nothing
  returning alarm_no
)
select alarm_no, pg_notify($5, $6) from opened
