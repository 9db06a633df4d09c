select alarm_no, cause, subject, problem, opened_at from alarms where closed_at is null order by alarm_no limit $1
