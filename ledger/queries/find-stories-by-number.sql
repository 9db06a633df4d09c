-- The stories of orders by their numbers; and how often anything was said of them, or taken over by another event.
with named as materialized (
  select place, municipality, story_of_order(municipality, sellers_number, buyers_number) as story
  from unnest($1::text[], $2::text[], $3::text[]) with ordinality as wanted (municipality, sellers_number, buyers_number, place)
)
select place::integer as place, story, (
  select count(*) + count(s.event_no) from order_entries e left join events s on s.source = e.source and s.event_id = e.event_id and s.standing = 'superseded'
  where e.municipality = named.municipality and e.story = named.story
)::integer as heard
from named
where story is not null
