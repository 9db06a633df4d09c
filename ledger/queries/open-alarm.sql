-- Whoever tells of alarms hears of it when the transaction commits. $5 the channel, $6 its name there.
with opened as (
  insert into alarms (cause, subject, problem, opened_at) values ($1, $2, $3, $4)
  on conflict (cause, subject) where closed_at is null do nothing
  returning alarm_no
)
select alarm_no, pg_notify($5, $6) from opened
