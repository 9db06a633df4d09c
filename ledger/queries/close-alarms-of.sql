with closed as (
  update alarms set closed_at = $2 where cause = $1 and closed_at is null returning alarm_no
)
select alarm_no, pg_notify($3, $4) from closed
