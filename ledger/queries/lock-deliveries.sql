-- Holds deliveries that a person wants to act on until the transaction ends, and with one of a closed file all of that file.
select id from deliveries
where id = any($1::uuid[])
   or transmission_id in (
     select d.transmission_id from deliveries d join transmissions t on t.id = d.transmission_id
     where d.id = any($1::uuid[]) and t.sequence is not null)
order by delivery_no
for update
