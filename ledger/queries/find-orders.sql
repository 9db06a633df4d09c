select o.municipality, o.sellers_number, o.buyers_number, o.stage, o.facts
from unnest($1::text[], $2::text[]) as wanted (municipality, sellers_number)
join orders o using (municipality, sellers_number)
