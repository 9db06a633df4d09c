-- Deliveries beside these: whom one waits for, who waits behind it, who lies in the same file.
select d.id as of, n.id, n.document_kind, n.document_number, n.state, n.problem,
  case when n.id = d.predecessor then 'ahead' when n.predecessor = d.id then 'behind' else 'in the same file' end as place
from deliveries d
join deliveries n on n.id = d.predecessor or n.predecessor = d.id or n.transmission_id = d.transmission_id and n.id <> d.id
where d.id = any($1::uuid[])
order by n.delivery_no
