with closed as (
  update alarms set closed_at = $3 where cause = $1 and subject = any($2::text[]) and closed_at is null returning alarm_no
)
select alarm_no, pg_notify($4, $5) from closed
