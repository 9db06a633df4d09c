-- Programs from 002 on may run beside this.
-- Who runs the service is told of an alarm when it opens and when it closes; null: not yet.
alter table alarms add column opening_told_at timestamptz, add column closing_told_at timestamptz;
-- What is over already is no news.
update alarms set opening_told_at = opened_at, closing_told_at = closed_at where closed_at is not null;
create index alarms_to_tell on alarms (alarm_no)
  where opening_told_at is null or (closed_at is not null and closing_told_at is null);
