with closed as (
  update alarms set closed_at = $2 where alarm_no = $1 and closed_at is null returning cause, subject
)
select cause, subject, pg_notify($3, $4) from closed
