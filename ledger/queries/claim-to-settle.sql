-- Delivered documents that are due to be asked about or closed; pushing `due` on keeps others away. One of which only its
-- acknowledgement tells that it arrived has no attempt.
update deliveries d set due = $4
from (
  select delivery_no from deliveries
  where lane = $1 and state in ('delivered', 'acknowledged') and ended_at is null and due <= $2
  order by due, delivery_no limit $3 for update skip locked
) as was
where d.delivery_no = was.delivery_no
returning d.id, d.state, d.grade, d.transmission_id, d.document_kind, d.document_number,
  coalesce((select max(a.ended_at) from attempts a where a.transmission_id = d.transmission_id), d.changed_at) as delivered
