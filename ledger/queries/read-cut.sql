-- The documents of the oldest cut of one lane that is due, or of a file that is full before its cut: by their numbers, and
-- those of a story in its order, right behind each other.
with recursive ready as (
  select id, due, document_number as head_number, id as head, 1 as place from deliveries
  where lane = $1 and state = 'rendered' and transmission_id is null and predecessor is null
  union all
  select f.id, greatest(f.due, r.due), r.head_number, r.head, r.place + 1
  from ready r join deliveries f on f.predecessor = r.id
  where f.lane = $1 and f.state = 'rendered' and f.transmission_id is null
)
select d.id, d.document_number, d.document_kind, least(r.due, $2::timestamptz) as due, s.counts, s.sums, s.bytes
from ready r join deliveries d using (id) join segments s on s.delivery_id = d.id
where d.state = 'rendered' and d.transmission_id is null
  and r.due = (select min(due) from ready where due <= $2 or (select count(*) from ready) >= $3)
order by r.head_number, r.head, r.place
limit $3
for update of d
