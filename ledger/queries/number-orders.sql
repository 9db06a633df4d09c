-- The buyer's own numbers of orders; gives the orders that there are.
update orders o set buyers_number = r.buyers_number
from unnest($1::text[], $2::text[], $3::text[]) as r (municipality, sellers_number, buyers_number)
where o.municipality = r.municipality and o.sellers_number = r.sellers_number
returning o.sellers_number
