-- What was said of these orders before anybody knew them belongs to their stories now.
update order_entries e set story = r.story
from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as r (municipality, story, sellers_number, buyers_number)
where e.story is null and e.municipality = r.municipality
  and (e.sellers_number = r.sellers_number or e.sellers_number is null and e.buyers_number = r.buyers_number)
