-- Deliveries that a person wants to act on, held until the transaction ends. Whoever sends one now keeps it until then.
select d.id, d.event_no, d.municipality, d.system, d.lane, d.story, d.document_kind, d.document_number, d.flow, d.state, d.grade,
  d.waits_for, d.predecessor, d.problem, d.unproven, d.transmission_id, t.sequence, e.standing,
  (select n.id from deliveries n where n.replaces = d.id order by n.delivery_no desc limit 1) as replaced_by
from deliveries d
join events e using (event_no)
left join transmissions t on t.id = d.transmission_id
where d.id = any($1::uuid[])
   or d.transmission_id in (
     select f.transmission_id from deliveries f join transmissions ft on ft.id = f.transmission_id
     where f.id = any($1::uuid[]) and ft.sequence is not null)
order by d.delivery_no
for update of d
