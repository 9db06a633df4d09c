-- Which of these planned deliveries were held and not woken: a person has let them go.
select delivery_id from matches where outcome = 'held' and delivery_id = any($1::uuid[])
