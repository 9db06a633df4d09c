-- What events say of orders. One that names no story belongs to the order whose number it names. A known one changes only where
-- this version reads its event otherwise than the one that kept it. Gives what is new.
insert into order_entries (source, event_id, place, municipality, story, sellers_number, buyers_number, said, correlation_id, recorded_at)
select r.source, r.event_id, r.place, r.municipality, coalesce(r.story, story_of_order(r.municipality, r.sellers_number, r.buyers_number)), r.sellers_number, r.buyers_number, r.said, r.correlation_id, $10
from unnest($1::text[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::text[])
  as r (source, event_id, place, municipality, story, sellers_number, buyers_number, said, correlation_id)
on conflict (source, event_id, place) do update set said = excluded.said where order_entries.said <> excluded.said
returning source, event_id, place, municipality, story
