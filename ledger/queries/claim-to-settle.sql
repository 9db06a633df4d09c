-- Delivered documents that are due to be asked about or closed; pushing `due` on keeps others away.
update deliveries d set due = $4, changed_at = $2
from (
  select delivery_no, due from deliveries
  where lane = $1 and state in ('delivered', 'acknowledged') and ended_at is null and due <= $2
  order by due, delivery_no limit $3 for update skip locked
) as was
where d.delivery_no = was.delivery_no
returning d.id, d.state, d.grade, d.transmission_id, d.document_kind, d.document_number, was.due, d.changed_at, d.story
