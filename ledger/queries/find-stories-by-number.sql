-- The stories of orders by the seller's number, or else by the buyer's, if nothing that was said of that story names another of the
-- seller's; and how often anything was said of them, or taken over by another event.
select wanted.place::integer as place, coalesce(by_seller.story, by_buyer.story) as story, (
  select count(*) + count(s.event_no) from order_entries e left join events s on s.source = e.source and s.event_id = e.event_id and s.standing = 'superseded'
  where e.municipality = wanted.municipality and e.story = coalesce(by_seller.story, by_buyer.story)
)::integer as heard
from unnest($1::text[], $2::text[], $3::text[]) with ordinality as wanted (municipality, sellers_number, buyers_number, place)
left join lateral (
  select o.story from order_entries o
  where o.municipality = wanted.municipality and o.sellers_number = wanted.sellers_number and o.story is not null
  order by o.recorded_at limit 1
) as by_seller on true
left join lateral (
  select o.story from order_entries o
  where by_seller.story is null and o.municipality = wanted.municipality and o.buyers_number = wanted.buyers_number and o.story is not null
    and not exists (select from order_entries other where other.municipality = o.municipality and other.story = o.story and other.sellers_number <> wanted.sellers_number)
  order by o.recorded_at limit 1
) as by_buyer on true
where coalesce(by_seller.story, by_buyer.story) is not null
