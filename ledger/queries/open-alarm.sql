insert into alarms (cause, subject, problem, opened_at) values ($1, $2, $3, $4)
on conflict (cause, subject) where closed_at is null do nothing
returning alarm_no
