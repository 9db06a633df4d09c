-- Documents whose orders have not come in time, each once.
update inbound_documents d set order_due = null
from (select document_no, order_due from inbound_documents where order_due <= $1 order by document_no for update skip locked) as overdue
where d.document_no = overdue.document_no
returning d.municipality, d.system, d.stage, d.number, coalesce(d.buyers_order, d.sellers_order, '') as "order", overdue.order_due
