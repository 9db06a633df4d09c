-- Takes the next fetching of a lane's answers, if it is due; a lane that has had no delivery yet may have answers too.
insert into lanes (lane, municipality, system, collect_due) values ($1 || '/' || $2, $1, $2, $4)
on conflict (lane) do update set collect_due = excluded.collect_due where lanes.collect_due is null or lanes.collect_due <= $3
returning lane
