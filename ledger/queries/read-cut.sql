-- The documents of the oldest cut of one lane that is due, or of a file that is full before its cut, by their numbers.
with waiting as (
  select due from deliveries
  where lane = $1 and state = 'rendered' and transmission_id is null and predecessor is null
)
select d.id, d.document_number, d.document_kind, least(d.due, $2::timestamptz) as due, s.counts, s.sums, s.bytes
from deliveries d join segments s on s.delivery_id = d.id
where d.lane = $1 and d.state = 'rendered' and d.transmission_id is null and d.predecessor is null
  and d.due = (select min(due) from waiting where due <= $2 or (select count(*) from waiting) >= $3)
order by d.document_number, d.id
limit $3
for update of d
