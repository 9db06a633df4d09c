-- What was said of these orders before anybody knew them belongs to their stories now: what names the seller's number, or else
-- the buyer's, if nothing that was said of that order names another of the seller's. So it is when the order comes first (`story_of_order`).
with known as materialized (
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as r (municipality, story, sellers_number, buyers_number)
), named as (
  select e.source, e.event_id, e.place, k.story from known k cross join lateral (
    select * from order_entries o where o.story is null and o.municipality = k.municipality and o.sellers_number = k.sellers_number offset 0
  ) as e
  union all
  select e.source, e.event_id, e.place, k.story from known k cross join lateral (
    select * from order_entries o where o.story is null and o.municipality = k.municipality and o.buyers_number = k.buyers_number offset 0
  ) as e
  where not exists (select from known other where other.municipality = e.municipality and other.sellers_number = e.sellers_number)
    and not exists (select from order_entries other where other.municipality = e.municipality and other.story = k.story and other.sellers_number <> e.sellers_number)
)
update order_entries e set story = n.story
from named n
where e.source = n.source and e.event_id = n.event_id and e.place = n.place
