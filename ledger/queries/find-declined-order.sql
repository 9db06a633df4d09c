-- Whether the latest purchase order of this number was declined.
select state = 'declined' as declined from inbound_documents
where municipality = $1 and buyers_order = $2 and kind = 'purchaseOrder' and stage = 'placed' and state in ('taken', 'declined')
order by document_no desc limit 1
