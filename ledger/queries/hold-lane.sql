-- Holds a lane or lets it go on; a lane that has had no delivery yet can be held too.
insert into lanes (lane, municipality, system, held)
select $1, $2, $3, $4 where $4 or exists (select from lanes where lane = $1)
on conflict (lane) do update set held = excluded.held where lanes.held <> excluded.held
returning lane
