insert into ordered_amounts (municipality, story, unit, day, amount, currency)
select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::numeric[], $6::text[])
on conflict (municipality, story) do update set unit = excluded.unit, day = excluded.day, amount = excluded.amount, currency = excluded.currency
