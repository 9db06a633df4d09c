-- Ids of deliveries by their own id, their transmission's, their document's number, or their event.
select d.id from deliveries d
where d.id = $1::uuid or d.transmission_id = $1::uuid or d.document_number = $2
   or d.event_no = any($3::bigint[])
order by d.delivery_no
