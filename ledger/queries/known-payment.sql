-- How much of an invoice ($1), in a currency ($2), the shop heard of by an answer that no row of a payment file has told of since; nothing for an
-- amount ($3) of the other sign than the invoice's, which is money that came back.
select greatest(a.amount - coalesce((select sum(p.known) from payments p where p.event_no = a.event_no), 0), 0)::text as amount
from acknowledged_payments a join events e using (event_no)
where a.event_no = $1 and e.currency = $2 and sign($3::numeric) = sign(e.amount) * case e.document_kind when 'creditNote' then -1 else 1 end
