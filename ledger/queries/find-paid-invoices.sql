-- Invoices and credit notes of a municipality ($1) that a payment may be of: by number ($2) or reference ($3), of one payee ($4) where it is named.
select e.event_no, e.story, e.story_version, e.document_kind, e.document_number, e.seller, e.buyer, e.correlation_id,
  coalesce(e.document_number = $2, false) as by_number, (
    select d.id from deliveries d where d.event_no = e.event_no and d.document_kind = e.document_kind and d.municipality = $1
    order by d.delivery_no limit 1
  ) as delivery_id
from events e
where e.municipality = $1 and e.standing = 'in force' and e.document_kind in ('invoice', 'creditNote')
  and (e.document_number = $2 or e.payment_reference = $3) and ($4::text is null or e.seller = $4)
order by e.event_no
limit 10
