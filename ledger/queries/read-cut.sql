-- The oldest cut of one lane that is due, and its documents in the order of their numbers.
select d.id, d.document_number, d.document_kind, d.due, s.counts, s.sums, s.bytes
from deliveries d join segments s on s.delivery_id = d.id
where d.lane = $1 and d.state = 'rendered' and d.transmission_id is null and d.predecessor is null and d.due = (
  select min(due) from deliveries
  where lane = $1 and state = 'rendered' and transmission_id is null and predecessor is null and due <= $2)
order by d.document_number, d.id
limit $3
for update of d
