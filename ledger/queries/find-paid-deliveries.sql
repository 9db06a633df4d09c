-- Deliveries that brought invoices ($2) of a municipality ($1) to its systems, of which all is paid: rows of the other sign than the invoice's are money that came back.
select d.id, d.system, d.document_kind, d.event_no
from deliveries d join events e using (event_no)
where d.event_no = any ($2::bigint[]) and d.municipality = $1 and d.document_kind in ('invoice', 'creditNote') and d.state in ('delivered', 'acknowledged')
  and abs(e.amount) <= (
    select sum(p.amount) * sign(e.amount) * case e.document_kind when 'creditNote' then -1 else 1 end
    from payments p where p.event_no = e.event_no and p.currency = e.currency and (p.state = 'taken' or p.known > 0))
order by d.delivery_no
