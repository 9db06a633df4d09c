-- The orders that answers to their delivery name, by the delivery's id or by the number of its document.
select distinct s.place::integer as place, o.municipality, o.sellers_number
from unnest($3::uuid[], $4::text[]) with ordinality as s (id, document_number, place)
join deliveries d on d.lane = $1 || '/' || $2 and d.document_kind = 'order' and d.attempts > 0
  and (d.id = s.id or d.document_number = s.document_number and d.municipality = $1)
join orders o on o.municipality = d.municipality and o.story = d.story
