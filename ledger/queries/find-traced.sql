-- Events by what a person knows of them: their id, their document's number, an order's number, a delivery or transmission.
select event_no from events where event_id = $1
union select event_no from events where document_number = $1
union select e.event_no from orders o join events e using (story) where o.sellers_number = $1 or o.buyers_number = $1
union select event_no from deliveries where id = $2::uuid or transmission_id = $2::uuid
order by event_no
limit $3
