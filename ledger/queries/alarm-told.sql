update alarms set
  opening_told_at = coalesce(opening_told_at, $3),
  closing_told_at = case when $2 then $3 end
where alarm_no = $1
