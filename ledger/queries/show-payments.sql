-- What payment files said of these invoices.
select p.event_no, p.inbound_no, p.municipality, p.system, p.number, p.amount::text as amount, p.currency, p.paid_on::text as paid_on, p.state, p.event_id, p.received_at,
  e.document_kind, e.document_number
from payments p join events e using (event_no)
where p.event_no = any ($1::bigint[])
order by p.inbound_no, p.place
