-- The orders that answers to their delivery name, by the delivery's id or a number that few ids next to each other have, or by the number of its document, each by its own index; the limit is explained in find-acknowledged.sql.
with said as (
  select * from unnest($3::uuid[], $4::uuid[], $5::text[]) with ordinality as r (first_id, last_id, document_number, place)
), named as (
  select d.delivery_no, s.place from said s cross join lateral (select delivery_no from deliveries where id between s.first_id and s.last_id order by id limit 16) as d
  union
  select d.delivery_no, s.place from said s join deliveries d on d.document_number = s.document_number and d.municipality = $1
)
select distinct n.place::integer as place, o.municipality, o.sellers_number
from named n
join deliveries d using (delivery_no)
join orders o on o.municipality = d.municipality and o.story = d.story
where d.municipality = $1 and d.system = $2 and d.document_kind = 'order' and d.attempts > 0
