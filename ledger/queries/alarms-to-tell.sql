-- The oldest news: `closing` where the opening has been told. Held until told, so that one instance tells it.
select alarm_no, cause, subject, problem, opened_at, closed_at, opening_told_at is not null as closing
from alarms
where opening_told_at is null or (closed_at is not null and closing_told_at is null)
order by alarm_no
limit 1
for update skip locked
