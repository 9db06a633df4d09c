-- What events say of orders. One that names no story belongs to the order whose number it names: the seller's, or else the
-- buyer's, if nothing that was said of that order names another of the seller's. A known one changes only where
-- this version reads its event otherwise than the one that kept it. Gives what is new.
insert into order_entries (source, event_id, place, municipality, story, sellers_number, buyers_number, said, correlation_id, recorded_at)
select r.source, r.event_id, r.place, r.municipality, coalesce(r.story, by_seller.story, by_buyer.story), r.sellers_number, r.buyers_number, r.said, r.correlation_id, $10
from unnest($1::text[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::text[])
  as r (source, event_id, place, municipality, story, sellers_number, buyers_number, said, correlation_id)
left join lateral (
  select o.story from order_entries o
  where r.story is null and o.municipality = r.municipality and o.sellers_number = r.sellers_number and o.story is not null
  order by o.recorded_at limit 1
) as by_seller on true
left join lateral (
  select o.story from order_entries o
  where r.story is null and by_seller.story is null and o.municipality = r.municipality and o.buyers_number = r.buyers_number and o.story is not null
    and not exists (select from order_entries other where other.municipality = o.municipality and other.story = o.story and other.sellers_number <> r.sellers_number)
  order by o.recorded_at limit 1
) as by_buyer on true
on conflict (source, event_id, place) do update set said = excluded.said where order_entries.said <> excluded.said
returning source, event_id, place, municipality, story
