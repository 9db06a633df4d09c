-- The stories of orders by the seller's number, as far as anything that was said names both.
select distinct on (wanted.municipality, wanted.sellers_number) e.municipality, e.sellers_number, e.story
from unnest($1::text[], $2::text[]) as wanted (municipality, sellers_number)
join order_entries e using (municipality, sellers_number)
where e.story is not null
order by wanted.municipality, wanted.sellers_number, e.recorded_at
