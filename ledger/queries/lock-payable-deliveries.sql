-- Holds the deliveries of invoices of a municipality ($1) that payments name by number ($2) or reference ($3), for this transaction. Whoever locks an
-- invoice for what was paid of it has its deliveries before: answers find those first.
select 1
from deliveries d join events e using (event_no)
where e.municipality = $1 and e.standing = 'in force' and e.document_kind in ('invoice', 'creditNote')
  and (e.document_number = any ($2::text[]) or e.payment_reference = any ($3::text[])) and d.municipality = $1
order by d.delivery_no
for update of d
