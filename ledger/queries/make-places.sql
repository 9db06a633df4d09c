insert into account_places (account, place) select $1, place from generate_series(1, $2::integer) as place
on conflict do nothing
